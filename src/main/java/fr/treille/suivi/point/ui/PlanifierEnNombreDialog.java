package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.suivi.point.PlanificationGroupeeService;
import fr.treille.suivi.point.PointLiens;
import fr.treille.suivi.point.planification.Creneau;
import fr.treille.suivi.point.planification.PlanificationFaite;
import fr.treille.suivi.point.planification.PlanificationPrevue;
import fr.treille.suivi.point.planification.PointSaisie;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Plans the point of many grappes: one slot after the other; seen before it is done, and told afterwards. */
class PlanifierEnNombreDialog extends Dialog {

    private final PlanificationGroupeeService service;
    private final List<Long> choisies;
    private final Runnable ensuite;
    private final ChampsCreneau creneau;
    private final Div corps = new Div();
    private final Button annuler = new Button("Annuler", clic -> close());
    private final Button suite = new Button("", clic -> avancer());
    private Runnable prochain = () -> {};

    /** @param ensuite called once points were planned */
    PlanifierEnNombreDialog(
            PlanificationGroupeeService service,
            List<Long> choisies,
            Creneau depart,
            LocalDate aujourdhui,
            Runnable ensuite) {
        this.service = service;
        this.choisies = choisies;
        this.ensuite = ensuite;
        creneau = new ChampsCreneau(depart, aujourdhui);
        setHeaderTitle("Planifier les points de " + Formats.compte(choisies.size(), "grappe", "grappes"));
        setWidth("52rem");
        corps.addClassName("suivi-formulaire");
        corps.getElement().setAttribute("role", "status");
        suite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(corps);
        getFooter().add(annuler, suite);
        choisir();
    }

    private void choisir() {
        corps.removeAll();
        corps.add(
                new Paragraph(
                        "Les points se suivent à partir de ce moment, aux heures ouvrées, de la première grappe à la"
                                + " dernière."),
                creneau);
        avancer("Vérifier", this::verifier);
    }

    private void avancer(String verbe, Runnable geste) {
        suite.setText(verbe);
        suite.setEnabled(true);
        prochain = geste;
    }

    private void avancer() {
        prochain.run();
    }

    private void verifier() {
        creneau.refusables().essayer(() -> montrer(service.apercu(choisies, creneau.valeur())));
    }

    private void montrer(List<PlanificationPrevue> prevues) {
        var possibles =
                prevues.stream().filter(prevue -> prevue.refus() == null).toList();
        var liste = liste();
        prevues.forEach(prevue -> liste.add(
                prevue.refus() == null
                        ? ligne(
                                prevue.adresses() == 0
                                        ? new Badge("Sans adresse", Badge.Ton.ALERTE)
                                        : new Badge("À planifier", Badge.Ton.EN_COURS),
                                new Span(prevue.grappe()),
                                quand(prevue.saisie().creneau()) + " · "
                                        + Formats.compte(
                                                prevue.adresses(), "personne est invitée", "personnes sont invitées")
                                        + prevue.absences().stream()
                                                .map(absence -> " · " + absence.enClair())
                                                .collect(Collectors.joining()))
                        : ligne(new Badge("Refusé", Badge.Ton.ECHEC), new Span(prevue.grappe()), prevue.refus())));
        corps.removeAll();
        corps.add(
                new Paragraph(Formats.compte(possibles.size(), "point sera planifié", "points seront planifiés")
                        + "\u00A0; chaque personne invitée reçoit un message avec l’événement de son agenda."),
                liste,
                AffichagePoints.bouton("Changer le moment", this::choisir, ButtonVariant.LUMO_TERTIARY));
        avancer(
                "Planifier " + Formats.compte(possibles.size(), "point", "points"),
                () -> faire(possibles.stream().map(PlanificationPrevue::saisie).toList()));
        suite.setEnabled(!possibles.isEmpty());
    }

    private void faire(List<PointSaisie> saisies) {
        var faites = service.planifier(saisies);
        var refusees = faites.stream().filter(faite -> faite.pointId() == null).toList();
        var liste = liste();
        faites.forEach(faite -> liste.add(ligne(faite)));
        corps.removeAll();
        corps.add(
                new Paragraph(
                        Formats.compte(faites.size() - refusees.size(), "point est planifié", "points sont planifiés")
                                + (refusees.isEmpty() ? "." : "\u00A0; " + refusees.size() + " n’ont pas pu l’être.")),
                liste);
        if (!refusees.isEmpty()) {
            corps.add(AffichagePoints.bouton(
                    "Recommencer pour ceux-là",
                    () -> faire(
                            refusees.stream().map(PlanificationFaite::saisie).toList()),
                    ButtonVariant.LUMO_TERTIARY));
        }
        annuler.setVisible(false);
        avancer("Fermer", () -> {
            close();
            ensuite.run();
        });
    }

    private static UnorderedList liste() {
        var liste = new UnorderedList();
        liste.addClassNames("suivi-liste", "suivi-liste-bornee");
        return liste;
    }

    /** « le 11/11/2026 à 09:00, jour férié : Armistice ». */
    private static String quand(Creneau creneau) {
        return JoursOuvres.courants().avecRemarque("le " + creneau.enClair(), creneau.jour());
    }

    private static ListItem ligne(PlanificationFaite faite) {
        var id = faite.pointId();
        return id == null
                ? ligne(new Badge("Refusé", Badge.Ton.ECHEC), new Span(faite.grappe()), String.valueOf(faite.refus()))
                : ligne(
                        new Badge("Planifié", Badge.Ton.REUSSI),
                        new Span(new Anchor(PointLiens.fiche(id), faite.grappe())),
                        quand(faite.saisie().creneau()));
    }

    private static ListItem ligne(Badge etat, Span grappe, String detail) {
        var texte = new Span(detail);
        texte.addClassName("texte-secondaire");
        return new ListItem(etat, new Div(grappe, new Span(" · "), texte));
    }
}
