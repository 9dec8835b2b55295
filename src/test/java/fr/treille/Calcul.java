package fr.treille;

import java.lang.management.ManagementFactory;

/** What this thread made a processor compute, so that a bound of time does not depend on what else runs on the machine. */
public final class Calcul {

    private Calcul() {}

    /** Nanoseconds of processor since the thread began. */
    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
