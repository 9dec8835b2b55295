package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.affectation.regle.Part;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agents to assign, each to every territoire named: all of it, or nothing when one of them is refused.
 *
 * @param agents their ids
 * @param territoires codes
 * @param part {@link Part#PRINCIPAL} or {@link Part#EN_APPUI}
 * @param du first day
 * @param au last day, null while nobody knows it
 */
public record AffectationSaisie(
        List<Long> agents,
        List<String> territoires,
        Part part,
        LocalDate du,
        @Nullable LocalDate au) {}
