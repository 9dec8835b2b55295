package fr.treille.suivi.point;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.suivi.point.bilan.Meteo;
import java.util.List;
import org.springframework.stereotype.Component;

/** The monthly points in the history. */
@Component
class HistoriquePoints implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(
                        ObjetTrace.POINT, "point_mensuel", "CONCAT('point de ', DATE_FORMAT(v.mois, '%m/%Y'))")
                .surLaPage(ObjetTrace.POINT, "v.id")
                .choix("etat", "État du point", EtatPoint.class, EtatPoint::libelle)
                .date("jour", "Jour du point")
                .texte("heure", "Heure du point")
                .texte("lieu", "Lieu du point")
                .texte("motif", "Motif du report ou de l’annulation")
                .choix("meteo", "Météo", Meteo.class, Meteo::libelle)
                .texte("meteo_motif", "Motif de la météo")
                .ouiNon("valide", "Compte rendu validé")
                .nombre("numero", "Version du compte rendu")
                .texte("motif_correction", "Motif de la correction"));
    }
}
