package io.groundswell.registry;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.Conversion;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that the generated classes of {@code io.groundswell.schema} may be instantiated.
 *
 * <p>Avro 1.12.2 loads no class that a schema names unless it was told to trust it, generated ones included: even a
 * builder fails on the default of an enum field. Avro's own answer is a system property that every user would have to
 * set. In its place this class adds the one package to whatever is trusted already.
 *
 * <p>It is listed as a conversion of a logical type because Avro instantiates those for each data model, and each
 * generated class has a model of its own: so the trust is there before any of them is used. The logical type itself
 * means nothing and stands in no schema.
 */
public final class ContractTrust extends Conversion<ContractTrust> {

    private static final String CONTRACTS = "io.groundswell.schema.";
    private static final AtomicBoolean ESTABLISHED = new AtomicBoolean();

    public ContractTrust() {
        establish();
    }

    /** Adds the contracts' package to the trusted ones; once for the life of the process. */
    private static void establish() {
        if (ESTABLISHED.compareAndSet(false, true)) {
            ClassSecurityPredicate contracts = type -> type.getName().startsWith(CONTRACTS);
            ClassSecurityValidator.setGlobal(
                    ClassSecurityValidator.composite(contracts, ClassSecurityValidator.getGlobal()));
        }
    }

    @Override
    public Class<ContractTrust> getConvertedType() {
        return ContractTrust.class;
    }

    @Override
    public String getLogicalTypeName() {
        return "groundswell-contract";
    }
}
