package fr.treille.dossier.verification;

import java.util.List;

/** A module above that dates what happens to a financed grappe: its convention, its market, its milestones. */
public interface SourceDates {

    /** Its place among the sources: those that come first are of what happens first. */
    int rang();

    /** The days of a grappe, in the order in which they come; nothing before any is known. The caller checked the périmètre. */
    List<DateDeGrappe> dates(long grappeId);
}
