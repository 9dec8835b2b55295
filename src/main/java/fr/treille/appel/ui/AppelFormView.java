package fr.treille.appel.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.treille.appel.AppelFiche;
import fr.treille.appel.AppelLiens;
import fr.treille.appel.AppelSaisie;
import fr.treille.appel.AppelService;
import fr.treille.appel.FenetreFiche;
import fr.treille.appel.Guichet;
import fr.treille.appel.PilotageAppelService;
import fr.treille.appel.StatutAppel;
import fr.treille.commun.ui.Champs;
import fr.treille.commun.ui.Messages;
import fr.treille.equipe.Droits;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a draft: the call, its windows and its rules. */
@Route(AppelLiens.LISTE + "/:appel([0-9]{1,18})/modifier")
@RolesAllowed(Droits.PILOTER_APPELS)
class AppelFormView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final LocalDate aujourdhui;
    private final Saisies saisies = new Saisies();
    private final List<FormulaireFenetre> fenetres = new ArrayList<>();
    private final Div cadreFenetres = new Div();
    private final TextField intitule = saisies.champ("intitule", Saisies.texte("Intitulé", "", 200));
    private final IntegerField annee = saisies.champ("annee", Saisies.entier("Année", null));
    private final Select<Guichet> guichet = new Select<>();
    private final BigDecimalField enveloppe = saisies.champ("enveloppe", Saisies.montant("Enveloppe", null));
    private final TextField enveloppeSource =
            saisies.champ("enveloppeSource", Saisies.texte("Source de l’enveloppe", "", 300));
    private final DatePicker enveloppeLe;
    private final TextField source = saisies.champ("source", Saisies.texte("Source des règles", "", 300));
    private String titre = "Modifier l’appel à projets";

    AppelFormView(AppelService appels, PilotageAppelService pilotage, Clock horloge) {
        this.appels = appels;
        this.pilotage = pilotage;
        this.aujourdhui = LocalDate.now(horloge);
        enveloppeLe = Champs.date("Date de l’enveloppe", aujourdhui);
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
        montrer(entree.getRouteParameters()
                .getLong("appel")
                .flatMap(appels::trouver)
                .filter(fiche -> fiche.statut() == StatutAppel.BROUILLON)
                .orElseThrow(NotFoundException::new));
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
        source.setHelperText("Le document qui dit ces règles, demandé pour publier");
        var regles = new FormulaireRegles(saisies, fiche.regles());
        fiche.fenetres().forEach(this::ajouter);
        var ajouter = new Button("Ajouter une fenêtre", clic -> ajouter(null));
        ajouter.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var barre = Saisies.barre("Enregistrer le brouillon", () -> enregistrer(fiche, regles), fiche.id());
        add(
                new FormLayout(intitule, annee, guichet, source, enveloppe, enveloppeSource, enveloppeLe),
                cadreFenetres,
                ajouter,
                regles,
                barre);
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

    private void enregistrer(AppelFiche fiche, FormulaireRegles regles) {
        var faite = saisies.faire(() -> {
            var lues = new ArrayList<FenetreFiche>();
            for (int i = 0; i < fenetres.size(); i++) {
                lues.add(fenetres.get(i).lire(i));
            }
            pilotage.modifier(
                    fiche.id(),
                    new AppelSaisie(
                            intitule.getValue(),
                            Saisies.entier(annee),
                            guichet.getValue(),
                            Saisies.montant(enveloppe),
                            enveloppeSource.getValue(),
                            enveloppeLe.getValue(),
                            source.getValue(),
                            regles.lire(),
                            lues,
                            fiche.version()));
            return true;
        });
        if (faite != null) {
            UI.getCurrent().navigate(AppelLiens.appel(fiche.id()));
            Messages.succes("Le brouillon est enregistré.");
        }
    }
}
