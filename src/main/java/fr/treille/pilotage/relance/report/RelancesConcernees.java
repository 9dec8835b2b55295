package fr.treille.pilotage.relance.report;

import fr.treille.dossier.fenetre.RelancesDeFenetre;
import fr.treille.socle.commun.Formats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says, before a deadline is extended, who had been told of it and which messages do not leave. */
@Component
class RelancesConcernees implements RelancesDeFenetre {

    private final ReportRequetes requetes;

    RelancesConcernees(ReportRequetes requetes) {
        this.requetes = requetes;
    }

    @Override
    public List<String> consequences(long fenetreId, Collection<String> natures) {
        var lues = requetes.deLaFenetre(fenetreId, natures);
        var parties = adresses(lues, true);
        var attendent = adresses(lues, false);
        var phrases = new ArrayList<String>();
        if (!parties.isEmpty()) {
            phrases.add((parties.size() > 1
                            ? Formats.nombre(parties.size()) + "\u00A0personnes ont été relancées"
                            : "Une personne a été relancée")
                    + " à ces dates\u00A0: la nouvelle sera à leur envoyer, proposée dans «\u00A0Relances\u00A0».");
        }
        if (!attendent.isEmpty()) {
            phrases.add(
                    "En attente, " + (attendent.size() > 1 ? "ces relances ne partiront" : "cette relance ne partira")
                            + " pas\u00A0: " + String.join(", ", attendent) + ".");
        }
        return phrases;
    }

    private static List<String> adresses(List<ReportRequetes.Relancee> lues, boolean parties) {
        return lues.stream()
                .filter(lue -> lue.partie() == parties)
                .map(ReportRequetes.Relancee::adresse)
                .distinct()
                .toList();
    }
}
