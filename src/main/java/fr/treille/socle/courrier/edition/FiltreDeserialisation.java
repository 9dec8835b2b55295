package fr.treille.socle.courrier.edition;

import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;

/**
 * Keeps JasperReports from deserializing anything. Our templates are {@code .jrxml} compiled in memory, so no serialized
 * report is ever legitimate; 7.0.6 has no filter of its own (GHSA-9wxq-mwqw-8hhg). The filter is JVM-wide (JEP 290) but
 * only answers for streams that Jasper opens or that carry its classes: other users of serialization (db-scheduler,
 * sessions) are left to their own rules.
 */
final class FiltreDeserialisation {

    private static final String JASPER = "net.sf.jasperreports.";

    private FiltreDeserialisation() {}

    /** Installs the filter once; one given by the operator ({@code -Djdk.serialFilter}) is kept instead. */
    static synchronized void installer() {
        if (ObjectInputFilter.Config.getSerialFilter() == null) {
            ObjectInputFilter.Config.setSerialFilter(FiltreDeserialisation::juger);
        }
    }

    private static Status juger(ObjectInputFilter.FilterInfo info) {
        Class<?> type = info.serialClass();
        if (type != null && type.getName().startsWith(JASPER)) {
            return Status.REJECTED;
        }
        boolean ouvertParJasper = StackWalker.getInstance()
                .walk(pile -> pile.anyMatch(cadre -> cadre.getClassName().startsWith(JASPER)));
        return ouvertParJasper ? Status.REJECTED : Status.UNDECIDED;
    }
}
