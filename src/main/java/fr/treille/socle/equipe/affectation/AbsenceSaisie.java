package fr.treille.socle.equipe.affectation;

import java.time.LocalDate;

/**
 * An absence to declare, and who stands in.
 *
 * @param agent id of the absent person
 * @param remplacant id of the stand-in, of the same side
 * @param du first day
 * @param au last day
 * @param motif why, for those who organise; may be empty
 */
public record AbsenceSaisie(long agent, long remplacant, LocalDate du, LocalDate au, String motif) {}
