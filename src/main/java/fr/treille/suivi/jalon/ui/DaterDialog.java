package fr.treille.suivi.jalon.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.jalon.Calendrier;
import fr.treille.suivi.jalon.ConstatSaisie;
import fr.treille.suivi.jalon.JalonFiche;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PisteFiche;
import fr.treille.suivi.jalon.PlanSaisie;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dates a milestone: plans it or moves its plan, or says when it happened. */
class DaterDialog extends Dialog {

    /** As refusals name it. */
    private record Saisie(@Nullable LocalDate jour, String motif, boolean suivants) {}

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);
    private final Calendrier avant;
    private final JalonFiche jalon;
    private final JalonService service;
    private final Runnable ensuite;
    private final ChampDate jour;
    private final TextArea motif = formulaire.lier(new TextArea("Motif"), Saisie::motif);
    private final Checkbox suivants =
            formulaire.lier(new Checkbox("Décaler d’autant les jalons suivants qui sont prévus"), Saisie::suivants);
    private final Div champs = new Div();

    private DaterDialog(Calendrier avant, JalonFiche jalon, JalonService service, ChampDate jour, Runnable ensuite) {
        this.avant = avant;
        this.jalon = jalon;
        this.service = service;
        this.jour = formulaire.lier(jour, Saisie::jour);
        this.ensuite = ensuite;
        setWidth("34rem");
        jour.setRequiredIndicatorVisible(true);
        motif.setMaxLength(Bornes.MOTIF);
        motif.setRequiredIndicatorVisible(true);
        champs.addClassName("jalon-champs");
        champs.add(jour);
        add(champs);
        getFooter().add(new Button("Annuler", clic -> close()));
    }

    /** Plans it, or moves its planned date. */
    static DaterDialog prevoir(
            Calendrier avant,
            PisteFiche piste,
            JalonFiche jalon,
            JalonService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        var dialogue = new DaterDialog(
                avant, jalon, service, Champs.echeance("Date prévue", PlageDates.JALON, aujourdhui), ensuite);
        var prevu = jalon.prevu();
        dialogue.setHeaderTitle((prevu == null ? "Prévoir «\u00A0" : "Décaler «\u00A0")
                + jalon.type().libelle() + "\u00A0», " + piste.nom());
        if (prevu != null) {
            dialogue.jour.setHelperText(
                    "Prévu le " + Formats.date(prevu) + ". La première date prévue reste affichée.");
        }
        dialogue.formulaire.afficher(new Saisie(prevu, "", false));
        if (prevu != null) {
            dialogue.motif.setHelperText("Pourquoi cette date change\u00A0: affiché avec le glissement.");
            dialogue.champs.add(dialogue.motif, dialogue.suivants);
        }
        dialogue.action(prevu == null ? "Prévoir" : "Décaler", saisie -> service.planifier(dialogue.plan(saisie)));
        return dialogue;
    }

    /** Says when it happened, corrects that or takes it back. */
    static DaterDialog constater(
            Calendrier avant,
            PisteFiche piste,
            JalonFiche jalon,
            JalonService service,
            LocalDate aujourdhui,
            Runnable ensuite) {
        var dialogue = new DaterDialog(
                avant, jalon, service, Champs.date("Date réelle", PlageDates.FAIT, aujourdhui), ensuite);
        var reel = jalon.reel();
        dialogue.setHeaderTitle((reel == null ? "Enregistrer «\u00A0" : "Corriger «\u00A0")
                + jalon.type().libelle() + "\u00A0», " + piste.nom());
        dialogue.formulaire.afficher(new Saisie(reel == null ? aujourdhui : reel, "", false));
        dialogue.jour.setMax(aujourdhui);
        if (reel != null) {
            dialogue.champs.add(dialogue.motif);
            var effacer = new Button(
                    "Effacer la date réelle",
                    clic -> dialogue.essayer(saisie -> service.constater(dialogue.constat(null, saisie.motif()))));
            effacer.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            dialogue.getFooter().add(effacer);
        }
        dialogue.action(
                reel == null ? "Enregistrer" : "Corriger",
                saisie -> service.constater(dialogue.constat(saisie.jour(), saisie.motif())));
        return dialogue;
    }

    private void action(String verbe, Function<Saisie, Calendrier> geste) {
        var bouton = new Button(verbe, clic -> essayer(geste));
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(bouton);
    }

    private PlanSaisie plan(Saisie saisie) {
        return new PlanSaisie(
                avant.grappeId(),
                jalon.vagueId(),
                jalon.type(),
                jalon.version(),
                saisie.jour(),
                saisie.motif(),
                saisie.suivants());
    }

    private ConstatSaisie constat(@Nullable LocalDate reel, String motif) {
        return new ConstatSaisie(avant.grappeId(), jalon.vagueId(), jalon.type(), jalon.version(), reel, motif);
    }

    private void essayer(Function<Saisie, Calendrier> geste) {
        formulaire.obtenir(geste).ifPresent(apres -> {
            close();
            Messages.succes(succes(apres));
            ensuite.run();
        });
    }

    /** Tells what it does to the day of the balance, when it does something. */
    private String succes(Calendrier apres) {
        var solde = apres.solde();
        var ancien = avant.solde();
        if (solde == null || solde.equals(ancien)) {
            return "Le calendrier est à jour.";
        }
        return "Le calendrier est à jour. Le solde peut être demandé à partir du " + Formats.date(solde)
                + (ancien == null ? "." : ", au lieu du " + Formats.date(ancien) + ".");
    }
}
