package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The documents of the kinds that have no table of their own, in the history. */
@Component
class HistoriqueActes implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.DOCUMENT, "acte", "v.reference")
                .surLaPage(ObjetTrace.GRAPPE, "v.grappe_id")
                .choix("etat", "État du document", EtatActe.class, EtatActe::libelle)
                .date("date_acte", "Date du document")
                .texte("signataire_nom", "Signataire du document")
                .texte("signataire_fonction", "Fonction du signataire du document")
                .champ("envoyee_le", "Document envoyé le", ValeurTracee.INSTANT));
    }
}
