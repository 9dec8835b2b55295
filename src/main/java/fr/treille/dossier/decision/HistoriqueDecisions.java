package fr.treille.dossier.decision;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import fr.treille.socle.equipe.PersonnesSql;
import fr.treille.socle.equipe.Role;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The decisions in the history. */
@Component
class HistoriqueDecisions implements SourceHistorique {

    private static final String ROLE = Arrays.stream(Role.values())
            .map(role -> " WHEN '" + role.name() + "' THEN '" + role.libelle() + "'")
            .collect(Collectors.joining("", "CASE v.role", " END"));

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.DECISION, "decision", "")
                        .champ("favorable", "Décision", ValeurTracee.soit("favorable", "défavorable"))
                        .montant("montant_demande", "Montant demandé")
                        .montant("montant_calcule", "Montant calculé")
                        .montant("montant_propose", "Montant proposé")
                        .montant("montant", "Montant décidé")
                        .texte("motif", "Motif de la décision")
                        .texte("ecart_motif", "Motif de l’écart")
                        .texte("competence", "Par délégation à")
                        .lu("decide_par_id", "Décidée par", PersonnesSql.NOM)
                        .lu("retiree_par_id", "Retirée par", PersonnesSql.NOM)
                        .choix("retrait_cause", "Cause du retrait", CauseRetrait.class, CauseRetrait::libelle)
                        .texte("retrait_motif", "Motif du retrait"),
                TableTracee.de(ObjetTrace.DELEGATION, "delegation_decision", ROLE)
                        .surLaPage(ObjetTrace.REGION, "v.region_code")
                        .ouiNon("favorable", "Décide favorablement")
                        .montant("plafond", "Jusqu’à")
                        .ouiNon("defavorable", "Refuse")
                        .ouiNon("retrait", "Retire ce qui est notifié"));
    }
}
