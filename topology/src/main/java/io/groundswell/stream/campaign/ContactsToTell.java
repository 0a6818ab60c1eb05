package io.groundswell.stream.campaign;

import io.groundswell.block.ContactBlock;
import io.groundswell.block.ContactChange;
import io.groundswell.block.Stamped;
import io.groundswell.stream.step.BlockTargets;
import io.groundswell.welcome.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a partition of authors has to say to the others since it last spoke. */
final class ContactsToTell {
    private final List<List<Stamped<ContactChange>>> held = new ArrayList<>();

    ContactsToTell(int targets) {
        for (int target = 0; target < targets; target++) {
            held.add(new ArrayList<>());
        }
    }

    /** Contacts begin, or cease to be. */
    void add(int minute, String campaign, Set<Contact> changed, boolean begins) {
        for (Contact contact : changed) {
            int target = BlockTargets.partitionOf(contact.subject(), held.size());
            held.get(target).add(new Stamped<>(minute, new ContactChange(campaign, contact, begins)));
        }
    }

    /** A block for each target, to be sent by the key that names it; everybody is told how far this partition is. */
    void tell(int speaker, int closedThrough, BiConsumer<byte[], byte[]> sender) {
        for (int target = 0; target < held.size(); target++) {
            ContactBlock block = new ContactBlock(speaker, closedThrough, held.get(target));
            sender.accept(BlockTargets.keyOf(target), block.encode());
            held.get(target).clear();
        }
    }
}
