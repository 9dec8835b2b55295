package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.UI;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.ui.EtapeGrappe;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.PointService;
import fr.treille.suivi.point.mois.EtatMois;
import fr.treille.suivi.point.mois.MoisLigne;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of a grappe that is followed: plan the point of the month, hold it, validate its minutes. */
@Component
class EtapeSuivi implements EtapeGrappe {

    private final PointService points;
    private final GestesPoint gestes;
    private final Clock horloge;

    EtapeSuivi(PointService points, GestesPoint gestes, Clock horloge) {
        this.points = points;
        this.gestes = gestes;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return 50;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.CONVENTIONNEE) {
            return Optional.empty();
        }
        var suivi = points.deLaGrappe(grappe.id());
        var aValider = suivi.mois().stream()
                .filter(mois -> mois.etat() == EtatMois.TENU && !mois.valide())
                .findFirst();
        if (aValider.isPresent()) {
            return aValider.map(mois -> etape(
                    "Relire, valider et envoyer le compte rendu du point " + PointLiens.de(mois.mois()) + ".",
                    null,
                    "Ouvrir le point",
                    () -> ouvrir(mois)));
        }
        var prochain = suivi.prochain();
        if (prochain != null && prochain.jour() != null) {
            var passe = prochain.jour().isBefore(LocalDate.now(horloge));
            return Optional.of(etape(
                    passe
                            ? "Enregistrer la tenue du point prévu le " + Formats.date(prochain.jour()) + "."
                            : "Tenir le point " + PointLiens.de(prochain.mois()) + ".",
                    prochain.jour(),
                    "Ouvrir le point",
                    () -> ouvrir(prochain)));
        }
        return suivi.mois().stream()
                .filter(mois -> mois.etat() == EtatMois.A_PLANIFIER)
                .findFirst()
                .map(mois -> etape(
                        "Planifier le point " + PointLiens.de(mois.mois()) + ".",
                        mois.mois().atEndOfMonth(),
                        "Planifier le point",
                        () -> gestes.planifier(grappe.id(), grappe.nom(), mois.mois(), id -> rafraichir.run())));
    }

    private static void ouvrir(MoisLigne mois) {
        var id = mois.pointId();
        if (id != null) {
            UI.getCurrent().navigate(PointLiens.fiche(id));
        }
    }

    private static Etape etape(String phrase, @Nullable LocalDate echeance, String action, Runnable geste) {
        return new Etape(phrase, echeance, AgentConnecte.courant().peut(Droits.SUIVRE) ? action : null, geste);
    }
}
