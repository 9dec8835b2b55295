package fr.treille.engagement.versement;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The statements of expenses, and what was decided of balances, in the history. */
@Component
class HistoriqueVersements implements SourceHistorique {

    private static final String NOM = "IF(v.og_finess = '', 'État consolidé des dépenses', CONCAT('Dépenses de ',"
            + " COALESCE((SELECT MAX(x.og) FROM essms_de_grappe x WHERE x.grappe_id = v.grappe_id"
            + " AND x.og_finess = v.og_finess), 'un organisme')))";

    @Override
    public List<TableTracee> tables() {
        return List.of(
                TableTracee.deGrappe(ObjetTrace.DEPENSES, "etat_depenses", NOM)
                        .texte("signataire", "Certifié ou visé par")
                        .date("signe_le", "Certifié ou visé le")
                        .montant("montant", "Montant des dépenses")
                        .texte("remarque", "Écart expliqué"),
                TableTracee.deGrappe(ObjetTrace.SOLDE, "decision_solde", "'Décision sur le solde'")
                        .choix("sens", "Décision sur le solde", SensSolde.class, SensSolde::libelle)
                        .montant("solde", "Solde à verser")
                        .montant("montant", "Montant libéré")
                        .texte("motif", "Motif de la décision")
                        .texte("constat", "Conditions constatées")
                        .date("decide_le", "Décidé le")
                        .texte("decide_par", "Décidé par")
                        .date("annulee_le", "Décision annulée le"));
    }
}
