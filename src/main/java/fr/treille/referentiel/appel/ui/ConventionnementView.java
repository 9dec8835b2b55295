package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.convention.ConventionnementFiche;
import fr.treille.referentiel.appel.convention.ConventionnementSaisie;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.referentiel.appel.convention.PorteeVisa;
import fr.treille.referentiel.appel.convention.Visa;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of what the conventions of a call cite, who pays by them, how long their evidence is kept. */
@Route(AppelLiens.LISTE + "/:appel([0-9]{1,18})/convention/modifier")
@RolesAllowed(Droits.PILOTER_APPELS)
class ConventionnementView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final AppelService appels;
    private final ConventionnementService conventionnements;
    private final Saisies saisies = new Saisies();
    private final SaisieEnCours saisie = new SaisieEnCours(this);
    private String titre = "Réglages de la convention";

    ConventionnementView(AppelService appels, ConventionnementService conventionnements) {
        this.appels = appels;
        this.conventionnements = conventionnements;
        addClassNames("page-defilante", "appel-page");
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var appel = entree.getRouteParameters()
                .getLong("appel")
                .flatMap(appels::trouver)
                .orElseThrow(NotFoundException::new);
        titre = "Convention, " + appel.intitule();
        montrer(conventionnements.trouver(appel.id()).orElseThrow(NotFoundException::new));
    }

    private void montrer(ConventionnementFiche fiche) {
        var payeur = saisies.champ("payeur", Saisies.texte("Payeur", fiche.payeur(), Bornes.TITRE));
        payeur.setHelperText("Avec son article\u00A0; laissez vide si l’agence verse elle-même");
        var annees = saisies.champ(
                "conservationAnnees",
                Saisies.entier("Conservation des justificatifs (années)", fiche.conservationAnnees()));
        var base = saisies.champ(
                "conservationBase", Saisies.texte("Point de départ", fiche.conservationBase(), Bornes.LIBELLE));
        base.setHelperText("Imprimé après le nombre d’années\u00A0: «\u00A0à compter du dernier versement\u00A0»");
        var visas = saisies.champ(
                "visas",
                new RangsEditables<>(
                                "Textes cités («\u00A0Vu\u00A0»), dans leur ordre",
                                "ce texte",
                                "Ajouter un texte",
                                fiche.visas(),
                                ConventionnementView::rang)
                        .ordonnes());
        if (fiche.livree()) {
            add(new Paragraph(LectureConvention.LIVREE));
        }
        var versement = new FormLayout(payeur, annees, base);
        versement.setColspan(base, 2);
        add(
                versement,
                new Paragraph("Ce qui reste à compléter se met entre crochets\u00A0: aucune convention ne se génère"
                        + " alors."),
                visas,
                Saisies.barre(
                        "Enregistrer les réglages",
                        () -> enregistrer(fiche, payeur, annees, base, visas),
                        AppelLiens.onglet(fiche.appelId(), OngletAppel.CONVENTION.chemin())));
        saisie.enregistree();
    }

    private static RangsEditables.Rang<Visa> rang(@Nullable Visa visa) {
        var texte = new TextArea("Vu");
        texte.setManualValidation(true);
        texte.setMaxLength(Bornes.MOTIF);
        texte.setValue(visa == null ? "" : visa.texte());
        texte.addClassName("appel-details");
        var portee = new Select<PorteeVisa>();
        portee.setLabel("Cité par");
        portee.addClassName("appel-large");
        portee.setItems(PorteeVisa.values());
        portee.setItemLabelGenerator(PorteeVisa::libelle);
        portee.setValue(visa == null ? PorteeVisa.TOUTES : visa.portee());
        return new RangsEditables.Rang<>(List.of(texte, portee), () -> new Visa(texte.getValue(), portee.getValue()));
    }

    private void enregistrer(
            ConventionnementFiche vue,
            TextField payeur,
            IntegerField annees,
            TextField base,
            RangsEditables<Visa> visas) {
        try {
            saisies.faire(() -> {
                conventionnements.enregistrer(new ConventionnementSaisie(
                        vue.appelId(),
                        vue.version(),
                        payeur.getValue(),
                        Saisies.entier(annees),
                        base.getValue(),
                        visas.lire()));
                saisie.enregistree();
                UI.getCurrent().navigate(AppelLiens.onglet(vue.appelId(), OngletAppel.CONVENTION.chemin()));
                Messages.succes("Les réglages de la convention sont enregistrés.");
                return true;
            });
        } catch (ModificationConcurrente concurrente) {
            Messages.erreur("Une autre personne vient d’enregistrer ces réglages. Votre saisie est conservée ici\u00A0:"
                    + " comparez-la à l’onglet Convention de l’appel, puis rouvrez le formulaire.");
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        saisie.quitter(depart);
    }
}
