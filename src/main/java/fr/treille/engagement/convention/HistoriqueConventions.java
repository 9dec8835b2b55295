package fr.treille.engagement.convention;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.commun.trace.ValeurSuivie;
import java.util.List;
import org.springframework.stereotype.Component;

/** The conventions in the history. */
@Component
class HistoriqueConventions implements SourceHistorique {

    @Override
    public List<TableSuivie> tables() {
        return List.of(TableSuivie.de(ObjetSuivi.CONVENTION, "convention", "v.reference")
                .surLaPage(ObjetSuivi.GRAPPE, "v.grappe_id")
                .surLaPage(ObjetSuivi.CONVENTION, "v.id")
                .choix("etat", "État de la convention", EtatActe.class, EtatActe::libelle)
                .date("date_convention", "Date de la convention")
                .texte("remplace", "Convention remplacée")
                .montant("montant", "Montant conventionné")
                .montant("premier_versement", "Premier versement")
                .montant("second_versement", "Second versement")
                .nombre("duree_mois", "Durée en mois")
                .texte("destinataire", "Signataire du porteur")
                .texte("signataire_nom", "Signataire de l’agence")
                .texte("signataire_fonction", "Fonction du signataire de l’agence")
                .champ("envoyee_le", "Convention envoyée le", ValeurSuivie.INSTANT)
                .date("signee_le", "Signée le"));
    }
}
