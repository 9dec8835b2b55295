package fr.treille;

import java.lang.management.ManagementFactory;

/** What this thread made a processor compute and what it took of the heap, so that a bound of time does not depend on what else runs on the machine. */
public final class Calcul {

    private Calcul() {}

    /** Nanoseconds of processor since the thread began. */
    public static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Bytes that this thread asked of the heap since it began: what it holds at any time is no more. */
    public static long octets() {
        var fils = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return fils.getThreadAllocatedBytes(Thread.currentThread().threadId());
    }
}
