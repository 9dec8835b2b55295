package fr.treille.socle.territoire.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import fr.treille.socle.commun.port.RegionDuMenu;
import fr.treille.socle.commun.port.RegionDuMenu.Choix;
import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Chronologie;
import fr.treille.socle.commun.ui.EntreeMenu;
import fr.treille.socle.commun.ui.RubriqueMenu;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.SignataireService;
import fr.treille.socle.territoire.TerritoireLiens;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;

/** The région in which one acts: its agency and letterhead, its settings, and who signs for it. */
@Route(TerritoireLiens.REGION)
@PageTitle("Région")
@Menu(title = "Région", order = 5, icon = "vaadin:office")
@EntreeMenu(RubriqueMenu.REGLAGES)
@RolesAllowed(RegionView.DROIT)
class RegionView extends Div implements BeforeEnterObserver {

    /** The right of {@code equipe.Droits}, a module below this one. */
    static final String DROIT = "REGLER_REGION";

    private final Div historique = new Div();
    private final RegionService regions;
    private final RegionDuMenu courante;
    private final ObjectProvider<ApercuEnTete> apercu;
    private final ObjectProvider<SectionRegion> sections;
    private final Chronologie chronologie;

    RegionView(
            RegionService regions,
            RegionDuMenu courante,
            ObjectProvider<ApercuEnTete> apercu,
            ObjectProvider<SectionRegion> sections,
            Chronologie chronologie) {
        this.regions = regions;
        this.courante = courante;
        this.apercu = apercu;
        this.sections = sections;
        this.chronologie = chronologie;
        addClassName("page-defilante");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        removeAll();
        var formulaire = new FormulaireAgence(regions, apercu.getIfAvailable(), this::relire);
        sections.orderedStream()
                .map(section -> section.de(() -> {
                    formulaire.montrer();
                    relire();
                }))
                .forEach(formulaire::ajouter);
        add(tete(regions, courante, false), formulaire, historique);
        relire();
    }

    /** The history has one more line after each change. */
    private void relire() {
        historique.removeAll();
        historique.add(chronologie.de(ObjetTrace.REGION, courante.code(), this::relire));
    }

    /** The région's name, the two sides of its screen, and for who may, another région to open. */
    static Component tete(RegionService regions, RegionDuMenu courante, boolean signataires) {
        var titre = new H2(regions.fiche().nom());
        var agence = onglet(TerritoireLiens.REGION, "Agence et paramètres", !signataires);
        var personnes = onglet(TerritoireLiens.SIGNATAIRES, "Signataires", signataires);
        var onglets = new Div(agence, personnes, onglet(TerritoireLiens.DECISIONS, "Qui décide", false));
        onglets.addClassName("equipe-presentations");
        var tete = new Div(titre, onglets);
        tete.addClassName("region-tete");
        var toutes = courante.toutes();
        if (!toutes.isEmpty()) {
            var autre = new ChampChoix<Choix>();
            autre.setPlaceholder("Ouvrir une autre région");
            autre.setAriaLabel("Ouvrir une autre région");
            Champs.proposer(autre, toutes);
            autre.setItemLabelGenerator(Choix::nom);
            autre.addValueChangeListener(choix -> {
                courante.choisir(choix.getValue().code());
                UI.getCurrent()
                        .getPage()
                        .setLocation(VaadinRequest.getCurrent().getContextPath() + "/" + TerritoireLiens.REGION);
            });
            autre.addClassName("pousse");
            tete.add(autre);
        }
        return tete;
    }

    private static Anchor onglet(String adresse, String libelle, boolean ouvert) {
        var lien = new Anchor(adresse, new Span(libelle));
        if (ouvert) {
            lien.getElement().setAttribute("aria-current", "page");
        }
        return lien;
    }

    /** The other side: who signs. */
    @Route(TerritoireLiens.SIGNATAIRES)
    @PageTitle("Région")
    @RolesAllowed(DROIT)
    static class Signataires extends Div {

        Signataires(RegionService regions, RegionDuMenu courante, SignataireService signataires, Clock horloge) {
            addClassName("page");
            add(tete(regions, courante, true), new ListeSignataires(signataires, horloge));
        }
    }
}
