package io.groundswell.trend;

/** Checks of settings: a refusal names the setting, its value and the rule. */
final class Setting {

    private Setting() {}

    static void inRange(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(
                    name + " is " + value + ": it must lie in [" + least + ", " + most + "]");
        }
    }
}
