package fr.treille.dossier.instruction;

import fr.treille.dossier.instruction.critere.Critere;
import fr.treille.dossier.verification.redondance.Redondance;
import fr.treille.socle.commun.Lettres;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The avis and the complements in the history. */
@Component
class HistoriqueInstruction implements SourceHistorique {

    private static final String NOMS = Arrays.stream(Critere.values())
            .map(critere -> " WHEN '" + critere.name() + "' THEN '" + critere.nom() + "'")
            .collect(Collectors.joining("", "CONCAT(CASE v.critere", " END"));

    private static final String CONFLITS = Redondance.titres().entrySet().stream()
            .map(titre -> " WHEN '" + titre.getKey() + "' THEN ', "
                    + Lettres.minuscule(titre.getValue()).replace("'", "''") + "'")
            .collect(Collectors.joining("", ", CASE SUBSTRING_INDEX(v.objet, ':', 1)", " ELSE '' END)"));

    private static final ValeurTracee AVIS = ValeurTracee.soit("favorable", "défavorable");

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.AVIS, "instruction", "")
                        .lu("ouverte_par_id", "Instruction ouverte par", PersonnesSql.NOM)
                        .champ("favorable", "Avis", AVIS)
                        .texte("motif", "Motif de l’avis")
                        .texte("recommandations", "Recommandations")
                        .texte("vigilances", "Points de vigilance")
                        // of avis of before these were found where the grappe that is joined is verified
                        .ouiNon("rejoint_grappe_financee", "Rejoint une grappe financée")
                        .ouiNon("calendrier_coherent", "Calendrier cohérent")
                        .texte("double_financement", "Absence de double financement")
                        .montant("montant_propose", "Montant proposé")
                        .texte("ecart_motif", "Motif de l’écart")
                        .lu("decide_par_id", "Avis donné par", PersonnesSql.NOM),
                TableTracee.deGrappe(ObjetTrace.CRITERE, "appreciation", NOMS + CONFLITS)
                        .ouiNon("satisfait", "Critère satisfait")
                        .texte("motif", "Motif de l’appréciation")
                        .lu("appreciee_par_id", "Apprécié par", PersonnesSql.NOM),
                TableTracee.deGrappe(ObjetTrace.COMPLEMENT, "complement", "v.libelle")
                        .texte("libelle", "Complément demandé")
                        .date("pour_le", "Demandé pour le")
                        .texte("motif", "Motif de la demande")
                        .date("recu_le", "Reçu le")
                        .ouiNon("deja_ecrit", "Porteur déjà averti")
                        .lu("retire_par_id", "Demande retirée par", PersonnesSql.NOM)
                        .lu("recu_par_id", "Réception enregistrée par", PersonnesSql.NOM)
                        .champ("annule", "Demande annulée avec le dépôt", ValeurTracee.OUI));
    }
}
