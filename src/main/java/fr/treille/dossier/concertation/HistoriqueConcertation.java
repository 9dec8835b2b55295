package fr.treille.dossier.concertation;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.equipe.PersonnesSql;
import java.util.List;
import org.springframework.stereotype.Component;

/** The opinions of the other régions in the history of a file. */
@Component
class HistoriqueConcertation implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(
                        ObjetTrace.AVIS_REGION,
                        "avis_region",
                        "(SELECT ra.nom FROM agences ra WHERE ra.code = v.region_code)")
                .choix("sens", "Avis", SensAvis.class, SensAvis::libelle)
                .texte("motif", "Motif")
                .ouiNon("depot_annule", "Dépôt annulé depuis")
                .lu("donne_par_id", "Donné par", PersonnesSql.NOM));
    }
}
