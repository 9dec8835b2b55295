package fr.treille.referentiel.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.commun.ui.SaisieEnCours;
import fr.treille.socle.courrier.edition.CatalogueModeles;
import fr.treille.socle.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a draft, or of a call that follows no other: the call, its windows and its rules. */
@Route(AppelLiens.LISTE + "/:appel([0-9]{1,18})/modifier")
@RouteAlias(AppelLiens.NOUVEAU)
@RolesAllowed(Droits.PILOTER_APPELS)
class AppelFormView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final LocalDate aujourdhui;
    private final Saisies saisies = new Saisies();
    private final List<FormulaireFenetre> fenetres = new ArrayList<>();
    private final Div cadreFenetres = new Div();
    private final TextField intitule = saisies.champ("intitule", Saisies.texte("Intitulé", "", Bornes.TITRE));
    private final IntegerField annee = saisies.champ("annee", Saisies.entier("Année", null));
    private final Select<Guichet> guichet = new Select<>();
    private final BigDecimalField enveloppe = saisies.champ("enveloppe", Saisies.montant("Enveloppe", null));
    private final TextField enveloppeSource =
            saisies.champ("enveloppeSource", Saisies.texte("Source de l’enveloppe", "", Bornes.LIBELLE));
    private final ChampDate enveloppeLe;
    private final TextField source = saisies.champ("source", Saisies.texte("Source des règles", "", Bornes.LIBELLE));
    private final CatalogueModeles modeles;
    private final SaisieEnCours saisie = new SaisieEnCours(this);
    private final Div conflit = new Div();
    private @Nullable AppelFiche vue;
    private String titre = "Nouvel appel à projets";

    AppelFormView(AppelService appels, PilotageAppelService pilotage, CatalogueModeles modeles, Clock horloge) {
        this.appels = appels;
        this.pilotage = pilotage;
        this.modeles = modeles;
        this.aujourdhui = LocalDate.now(horloge);
        enveloppeLe = saisies.champ("enveloppeLe", Champs.date("Date de l’enveloppe", PlageDates.APPEL, aujourdhui));
        intitule.setRequiredIndicatorVisible(true);
        intitule.setAutofocus(true);
        annee.setRequiredIndicatorVisible(true);
        guichet.setLabel("Guichet");
        guichet.setItems(Guichet.values());
        guichet.setItemLabelGenerator(Guichet::libelle);
        addClassNames("page-defilante", "appel-page");
    }

    @Override
    public String getPageTitle() {
        return titre;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entree) {
        var id = entree.getRouteParameters().getLong("appel");
        if (id.isEmpty()) {
            annee.setValue(aujourdhui.getYear());
            guichet.setValue(Guichet.REGIONAL);
            ajouter(null);
            composer(null);
        } else {
            montrer(id.flatMap(appels::trouver)
                    .filter(fiche -> fiche.statut() == StatutAppel.BROUILLON)
                    .orElseThrow(NotFoundException::new));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent depart) {
        saisie.quitter(depart);
    }

    private void montrer(AppelFiche fiche) {
        titre = "Modifier " + fiche.intitule();
        intitule.setValue(fiche.intitule());
        annee.setValue(fiche.annee());
        guichet.setValue(fiche.guichet());
        var montant = fiche.enveloppe();
        enveloppe.setValue(montant == null ? null : montant.valeur());
        enveloppeSource.setValue(fiche.enveloppeSource());
        enveloppeLe.setValue(fiche.enveloppeLe());
        source.setValue(fiche.source());
        vue = fiche;
        fiche.fenetres().forEach(this::ajouter);
        composer(fiche.regles());
    }

    /** @param lues null for those of a new call */
    private void composer(@Nullable Regles lues) {
        source.setHelperText("Le document qui dit ces règles, demandé pour publier");
        var regles = new FormulaireRegles(saisies, modeles, lues, lues == null ? pilotage.tailleMinimale() : null);
        var ajouter = new Button("Ajouter une fenêtre", clic -> ajouter(null));
        ajouter.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(
                conflit,
                new FormLayout(intitule, annee, guichet, source, enveloppe, enveloppeSource, enveloppeLe),
                cadreFenetres,
                ajouter,
                regles,
                Saisies.barre(
                        vue == null ? "Créer le brouillon" : "Enregistrer le brouillon",
                        () -> enregistrer(regles),
                        vue == null ? AppelLiens.LISTE : AppelLiens.appel(vue.id())));
        saisie.enregistree();
    }

    private void ajouter(@Nullable FenetreFiche fenetre) {
        var place = new ArrayList<FormulaireFenetre>();
        var formulaire = new FormulaireFenetre(fenetre, aujourdhui, () -> {
            fenetres.removeAll(place);
            place.forEach(cadreFenetres::remove);
            placer();
        });
        place.add(formulaire);
        fenetres.add(formulaire);
        cadreFenetres.add(formulaire);
        placer();
    }

    private void placer() {
        saisies.oublier("fenetres.");
        for (int i = 0; i < fenetres.size(); i++) {
            fenetres.get(i).placer(saisies, i);
        }
    }

    private void enregistrer(FormulaireRegles regles) {
        try {
            var id = saisies.faire(() -> ecrire(regles));
            if (id != null) {
                saisie.enregistree();
                UI.getCurrent().navigate(AppelLiens.appel(id));
                Messages.succes("Le brouillon est enregistré.");
            }
        } catch (ModificationConcurrente concurrente) {
            montrerConflit(concurrente, regles);
        }
    }

    private long ecrire(FormulaireRegles regles) {
        var lues = new ArrayList<FenetreFiche>();
        for (int i = 0; i < fenetres.size(); i++) {
            lues.add(fenetres.get(i).lire(i));
        }
        var ecrite = new AppelSaisie(
                intitule.getValue(),
                Saisies.entier(annee),
                guichet.getValue(),
                Saisies.montant(enveloppe),
                enveloppeSource.getValue(),
                enveloppeLe.getValue(),
                source.getValue(),
                regles.lire(),
                lues,
                vue == null ? 0 : vue.version());
        if (vue == null) {
            return pilotage.creer(ecrite);
        }
        pilotage.modifier(vue, ecrite);
        return vue.id();
    }

    /** What was typed stays; saving again goes over the draft now seen, unless it was published meanwhile. */
    private void montrerConflit(ModificationConcurrente concurrente, FormulaireRegles regles) {
        if (vue != null) {
            var id = vue.id();
            vue = appels.fiche(id);
            conflit.removeAll();
            conflit.add(new ConflitAppel(concurrente.differences(), () -> enregistrer(regles), () -> {
                saisie.enregistree();
                UI.getCurrent().refreshCurrentRoute(false);
            }));
            conflit.scrollIntoView();
        }
    }
}
