package fr.treille.socle.marque;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who gave the bloc-marque or took it away, on the page of the région. */
@Component
class HistoriqueBlocMarque implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.BLOC_MARQUE, "bloc_marque", "'Bloc-marque'")
                .surLaPage(ObjetTrace.REGION, "v.region_code")
                .texte("fichier", "Fichier du bloc-marque")
                // the same name may come again with another picture
                .texte("sha256", "Empreinte du bloc-marque"));
    }
}
