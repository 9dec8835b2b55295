package fr.treille.socle.courrier.envoi.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.courrier.envoi.EnvoiService;
import fr.treille.socle.courrier.envoi.MessageFiche;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;
import java.util.List;

/** What a message needs now, and the button that does it. */
class ProchaineEtape extends Div {

    private final EnvoiService envois;
    private final MessageFiche fiche;
    private final Runnable ensuite;

    /** @param ensuite called once something was done, or refused because the message had changed */
    ProchaineEtape(EnvoiService envois, MessageFiche fiche, Runnable ensuite) {
        this.envois = envois;
        this.fiche = fiche;
        this.ensuite = ensuite;
        addClassName("message-etape");
        var titre = new Span("Prochaine étape");
        titre.addClassName("message-etape-titre");
        add(titre, new Paragraph(phrase()));
        if (AgentConnecte.courant().peut(Droits.GERER_ENVOIS)) {
            actions();
        }
    }

    private String phrase() {
        var prochain = fiche.ligne().prochainEssai();
        return switch (fiche.etat()) {
            case EN_ATTENTE ->
                fiche.relaisDepuis() != null && prochain != null
                        ? "Le serveur de courriel ne prend plus aucun message depuis le "
                                + Formats.dateHeure(fiche.relaisDepuis())
                                + "\u00A0: celui-ci n’est pas en cause, et partira"
                                + " de lui-même quand il répondra. Prochain essai le " + Formats.dateHeure(prochain)
                                + "."
                        : fiche.ligne().tentatives() == 0 || prochain == null
                                ? "Le message part dans un instant."
                                : "Le dernier essai n’a pas abouti\u00A0: le prochain aura lieu le "
                                        + Formats.dateHeure(prochain) + ", sans que vous ayez rien à faire.";
            case EN_COURS -> "Le message est en train de partir.";
            case ENVOYE ->
                partiel()
                        ? "Le serveur de courriel a accepté le message, sauf pour "
                                + fiche.ligne().refusees()
                                + "\u00A0: vérifiez cette adresse, puis écrivez-lui de nouveau. Les autres l’ont reçu."
                        : "Rien à faire\u00A0: le serveur de courriel a accepté le message.";
            case EN_ECHEC ->
                "Le message n’est pas parti. Lisez la réponse du serveur, corrigez ce qu’elle désigne, puis renvoyez-le.";
            case RETIRE ->
                "Rien à faire\u00A0: ce message n’est pas parti, ce qu’il dit n’étant plus vrai. "
                        + fiche.ligne().derniereReponse();
            case A_VERIFIER ->
                "L’application s’est interrompue après la remise au serveur et avant sa réponse\u00A0: le message est"
                        + " peut-être arrivé. Demandez au destinataire s’il l’a reçu, puis dites‑le ici.";
        };
    }

    private boolean partiel() {
        return !fiche.ligne().refusees().isEmpty();
    }

    private void actions() {
        switch (fiche.etat()) {
            case EN_ECHEC ->
                add(principal(
                        "Renvoyer",
                        () -> faire(
                                () -> envois.renvoyer(fiche.id(), fiche.version()), "Le message va être renvoyé.")));
            case A_VERIFIER ->
                add(
                        principal("Marquer comme envoyé", this::constater),
                        new Button("Renvoyer", clic -> confirmerRenvoi()));
            case ENVOYE -> {
                var repeter = new Button("Envoyer à nouveau", clic -> confirmerCopie());
                repeter.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
                if (partiel()) {
                    add(principal(
                            "Renvoyer aux adresses refusées",
                            () -> faire(
                                    () -> envois.renvoyer(fiche.id(), fiche.version()),
                                    "Le message va être renvoyé à ces adresses seules.")));
                }
                add(repeter);
            }
            default -> {
                // the job is at it
            }
        }
    }

    private static Button principal(String verbe, Runnable action) {
        var bouton = new Button(verbe, clic -> action.run());
        bouton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return bouton;
    }

    private void confirmerRenvoi() {
        Messages.confirmer(
                "Renvoyer un message peut-être déjà arrivé\u00A0?",
                List.of(
                        "Le serveur a peut-être accepté ce message\u00A0: le destinataire pourrait le recevoir deux fois.",
                        "Il repart avec le même Message-ID, ce qui permet à la plupart des messageries de n’en montrer"
                                + " qu’un."),
                "Renvoyer quand même",
                () -> faire(() -> envois.renvoyer(fiche.id(), fiche.version()), "Le message va être renvoyé."));
    }

    private void confirmerCopie() {
        Messages.confirmer(
                "Envoyer ce message une seconde fois\u00A0?",
                List.of(
                        "Un nouveau message, avec le même texte et les mêmes pièces, part aux mêmes destinataires\u00A0: ils"
                                + " le recevront en plus du premier."),
                "Envoyer à nouveau",
                () -> faire(
                        () -> UI.getCurrent().navigate("boite-envoi/" + envois.envoyerANouveau(fiche.id())),
                        "Un nouveau message est en attente."));
    }

    private void constater() {
        var motif = new TextField("Comment le savez-vous\u00A0?");
        motif.setHelperText("Par exemple\u00A0: le porteur l’a confirmé par téléphone.");
        motif.setRequiredIndicatorVisible(true);
        motif.setWidthFull();
        motif.setMaxLength(Bornes.MOTIF);
        var demande = new ConfirmDialog();
        demande.setHeader("Marquer ce message comme envoyé\u00A0?");
        demande.setText(motif);
        demande.setCancelable(true);
        demande.setCancelText("Annuler");
        demande.setConfirmText("Marquer comme envoyé");
        demande.addConfirmListener(accord -> faire(
                () -> envois.marquerEnvoye(fiche.id(), fiche.version(), motif.getValue()),
                "Le message est marqué comme envoyé."));
        demande.open();
    }

    private void faire(Runnable action, String fait) {
        Messages.essayer(() -> {
            action.run();
            Messages.succes(fait);
        });
        ensuite.run();
    }
}
