package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.commun.trace.ValeurSuivie;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents of the kinds that have no table of their own, in the history. */
@Component
class HistoriqueActes implements SourceHistorique {

    @Override
    public List<TableSuivie> tables() {
        return List.of(TableSuivie.de(ObjetSuivi.DOCUMENT, "acte", "v.reference")
                .surLaPage(ObjetSuivi.GRAPPE, "v.grappe_id")
                .choix("etat", "État du document", EtatActe.class, EtatActe::libelle)
                .date("date_acte", "Date du document")
                .texte("signataire_nom", "Signataire du document")
                .texte("signataire_fonction", "Fonction du signataire du document")
                .champ("envoyee_le", "Document envoyé le", ValeurSuivie.INSTANT));
    }
}
