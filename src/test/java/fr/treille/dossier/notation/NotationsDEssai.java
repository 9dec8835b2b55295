package fr.treille.dossier.notation;

import fr.treille.ObjetsDEssai;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scores of files, for the tests of this module and of those below. */
@Component
public class NotationsDEssai {

    private final NotationService notations;
    private final EvaluateurService evaluateurs;
    private final ConsensusService consensus;
    private final ObjetsDEssai objets;
    private final JdbcClient base;

    NotationsDEssai(
            NotationService notations,
            EvaluateurService evaluateurs,
            ConsensusService consensus,
            ObjetsDEssai objets,
            JdbcClient base) {
        this.notations = notations;
        this.evaluateurs = evaluateurs;
        this.consensus = consensus;
        this.objets = objets;
        this.base = base;
    }

    /** An account of Occitanie, made once a class of tests. */
    public String agent(Role role, String territoire) {
        var courriel = role.name().toLowerCase(Locale.ROOT) + ".76." + territoire + "@treille.test";
        return base.sql("SELECT courriel FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(String.class)
                .optional()
                .orElseGet(() -> objets.agent(role, "76", territoire));
    }

    public long id(String courriel) {
        return base.sql("SELECT id FROM agent WHERE courriel = ?")
                .param(courriel)
                .query(Long.class)
                .single();
    }

    /** That share of each maximum, a multiple of a half. */
    public FicheSaisie fiche(long grappe, int version, String part) {
        return new FicheSaisie(
                grappe,
                version,
                notations.notation(grappe).grille().stream()
                        .map(ligne -> new NoteSaisie(
                                new BigDecimal(part).multiply(BigDecimal.valueOf(ligne.maximum())), "Vu."))
                        .toList());
    }

    /** A sheet of whoever is signed in, submitted. */
    public void noter(long grappe, String part) {
        evaluateurs.designer(grappe, List.of(AgentConnecte.courant().id()));
        notations.soumettre(fiche(grappe, 0, part));
    }

    /** The consensus, set by whoever is signed in. */
    public void arreter(long grappe, String part) {
        consensus.arreter(fiche(grappe, consensus.depart(grappe).version(), part));
    }
}
