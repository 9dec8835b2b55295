package fr.treille.engagement.convention;

import fr.treille.engagement.acte.EtatActe;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** The conventions in the history. */
@Component
class HistoriqueConventions implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.CONVENTION, "convention", "v.reference")
                .surLaPage(ObjetTrace.GRAPPE, "v.grappe_id")
                .surLaPage(ObjetTrace.CONVENTION, "v.id")
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
                .champ("envoyee_le", "Convention envoyée le", ValeurTracee.INSTANT)
                .date("signee_porteur_le", "Signée du porteur le")
                .texte("signee_porteur_lieu", "Signée du porteur à")
                .date("signee_agence_le", "Signée de l’agence le")
                .texte("signee_agence_lieu", "Signée de l’agence à")
                .date("signee_le", "Signée le")
                .date("versement_le", "Premier versement le")
                .montant("versement_montant", "Montant versé")
                .texte("versement_reference", "Référence du versement")
                .texte("versement_remarque", "Remarque sur le versement")
                .date("caduque_le", "Caduque le")
                .choix("caduque_cause", "Cause de la caducité", CauseCaducite.class, CauseCaducite::libelle));
    }
}
