package fr.treille.engagement.convention.nature;

import fr.treille.referentiel.etablissement.NatureJuridique;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was said of porteurs, in the history of their grappe. */
@Component
class HistoriqueNatures implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.deGrappe(ObjetTrace.NATURE_PORTEUR, "nature_porteur", "v.porteur_finess")
                .texte("porteur_finess", "Porteur")
                .choix("nature", "Statut juridique du porteur", NatureJuridique.class, NatureJuridique::libelle));
    }
}
