package fr.treille.socle.equipe.affectation.couverture;

import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AbsenceLigne;
import fr.treille.socle.equipe.affectation.AffectationLigne;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent and their load today.
 *
 * @param agent who
 * @param territoires what they cover today
 * @param absence in course today, if there is one
 * @param enCharge how many grappes they are in charge of
 * @param grappes how many grappes have an ESSMS in one of their territoires
 * @param essms how many ESSMS their territoires have
 */
public record AgentCharge(
        AgentLigne agent,
        List<AffectationLigne> territoires,
        @Nullable AbsenceLigne absence,
        long enCharge,
        long grappes,
        long essms) {}
