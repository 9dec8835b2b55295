package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.UI;
import fr.treille.dossier.grappe.CycleGrappeService;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappeLiens;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.Signal;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** While a grappe is being built: complete it, then record its dépôt. */
@Component
class EtapeDepot implements EtapeGrappe {

    private final GrappeService grappes;
    private final CycleGrappeService cycle;
    private final Clock horloge;

    EtapeDepot(GrappeService grappes, CycleGrappeService cycle, Clock horloge) {
        this.grappes = grappes;
        this.cycle = cycle;
        this.horloge = horloge;
    }

    @Override
    public int rang() {
        return 110;
    }

    @Override
    public Optional<Etape> prochaine(GrappeFiche grappe, Runnable rafraichir) {
        if (grappe.statut() != StatutGrappe.EN_CONSTITUTION) {
            return Optional.empty();
        }
        var echeance = grappe.echeance();
        var jour = echeance == null ? null : echeance.date();
        var moi = AgentConnecte.courant();
        var manques = grappes.signaux(grappe.id()).stream()
                .filter(Signal::bloquant)
                .map(Signal::texte)
                .collect(Collectors.joining(" "));
        if (!manques.isEmpty()) {
            var sansEssms = grappe.nombreEssms() == 0;
            var ou =
                    sansEssms ? GrappeLiens.onglet(grappe.id(), OngletEssms.CHEMIN) : GrappeLiens.modifier(grappe.id());
            var action = sansEssms ? "Choisir les ESSMS" : "Compléter la fiche";
            return Optional.of(new Etape(
                    manques,
                    jour,
                    moi.peut(Droits.MODIFIER_GRAPPE) ? action : null,
                    () -> UI.getCurrent().navigate(ou),
                    sansEssms ? OngletEssms.CHEMIN : null));
        }
        return Optional.of(new Etape(
                "Le dossier est complet\u00A0: enregistrer son dépôt, à la date de l’outil national.",
                jour,
                moi.peut(Droits.INSTRUIRE) ? "Enregistrer le dépôt" : null,
                () -> new DeposerDialog(grappe, cycle, LocalDate.now(horloge), rafraichir).open()));
    }
}
