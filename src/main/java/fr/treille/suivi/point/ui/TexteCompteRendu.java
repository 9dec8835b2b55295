package fr.treille.suivi.point.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.point.PointFiche;
import fr.treille.suivi.point.RedactionService;
import fr.treille.suivi.point.minutes.EcritureTexte;
import fr.treille.suivi.point.minutes.TexteFiche;
import fr.treille.suivi.point.minutes.TexteParallele;
import java.time.Instant;
import java.util.List;

/**
 * The text of the minutes, saved as it is typed. When somebody else saved theirs meanwhile, both are shown and kept, and one
 * click puts them together.
 */
class TexteCompteRendu extends Div {

    private static final int PAUSE = 700;

    private final RedactionService service;
    private final long pointId;
    private final TextArea texte = new TextArea();
    private final Span etat = new Span();
    private final Div paralleles = new Div();
    private int version;

    TexteCompteRendu(RedactionService service, PointFiche point, boolean modifiable) {
        this.service = service;
        this.pointId = point.id();
        addClassNames("suivi-section", "suivi-texte");
        texte.setAriaLabel("Compte rendu");
        texte.setMaxLength(Bornes.COMPTE_RENDU);
        texte.setWidthFull();
        texte.setMinRows(12);
        texte.setPlaceholder("Ce qui se dit pendant le point. Chaque frappe est enregistrée.");
        texte.setReadOnly(!modifiable);
        texte.setValueChangeMode(ValueChangeMode.LAZY);
        texte.setValueChangeTimeout(PAUSE);
        texte.addValueChangeListener(frappe -> {
            if (frappe.isFromClient()) {
                enregistrer(frappe.getValue());
            }
        });
        etat.getElement().setAttribute("role", "status");
        etat.addClassName("texte-secondaire");
        var titre = new Div(new H2("Compte rendu"), etat);
        titre.addClassName("suivi-section-titre");
        add(titre, texte, paralleles);
        poser(point.texte());
        montrer(point.paralleles());
    }

    private void poser(TexteFiche lu) {
        texte.setValue(lu.texte());
        version = lu.version();
        var quand = lu.ecritLe();
        etat.setText(quand == null ? "" : "enregistré par " + lu.auteur() + " le " + Formats.dateHeure(quand));
    }

    private void enregistrer(String tape) {
        try {
            suivre(service.ecrire(pointId, version, tape));
        } catch (Refus refus) {
            etat.setText("non enregistré");
            Messages.erreur(refus.message());
        }
    }

    private void suivre(EcritureTexte ecrit) {
        var parallele = ecrit.parallele();
        var quand = ecrit.texte().ecritLe();
        if (parallele == null) {
            version = ecrit.texte().version();
            etat.setText("enregistré à " + heure(quand));
            return;
        }
        etat.setText("enregistré à côté à " + heure(parallele.ecritLe()));
        paralleles.removeAll();
        paralleles.add(panneau(
                ecrit.texte().auteur() + " a enregistré un autre texte pendant que vous tapiez. Le vôtre est gardé"
                        + " aussi\u00A0: rien n’est perdu.",
                "Texte de " + ecrit.texte().auteur(),
                ecrit.texte().texte(),
                () -> reunir(parallele, ecrit.texte(), ecrit.texte().texte(), texte.getValue())));
    }

    private static String heure(@org.jspecify.annotations.Nullable Instant quand) {
        return quand == null ? "" : Formats.dateHeure(quand).replaceFirst(".* à ", "");
    }

    /** Those that others, or the same person before, left beside the text. */
    private void montrer(List<TexteParallele> attendus) {
        paralleles.removeAll();
        attendus.forEach(parallele -> paralleles.add(panneau(
                parallele.auteur() + " a tapé ce texte le " + Formats.dateHeure(parallele.ecritLe())
                        + ", pendant que quelqu’un d’autre enregistrait le sien.",
                "Texte de " + parallele.auteur(),
                parallele.texte(),
                () -> reunir(
                        parallele,
                        new TexteFiche(texte.getValue(), "", null, version),
                        texte.getValue(),
                        parallele.texte()))));
    }

    private Div panneau(String constat, String titre, String contenu, Runnable reunir) {
        var autre = new TextArea(titre);
        autre.setValue(contenu);
        autre.setReadOnly(true);
        autre.setWidthFull();
        autre.setMaxRows(10);
        var panneau = new Div(new Paragraph(constat), autre);
        panneau.addClassName("suivi-parallele");
        panneau.getElement().setAttribute("role", "region");
        panneau.getElement().setAttribute("aria-label", "Deux textes à réunir");
        if (!texte.isReadOnly()) {
            panneau.add(AffichagePoints.bouton("Réunir les deux textes", reunir));
        }
        return panneau;
    }

    private void reunir(TexteParallele parallele, TexteFiche lu, String premier, String second) {
        var ensemble = premier.strip() + "\n\n" + second.strip();
        Messages.essayer(() -> {
            var ecrit = service.reunir(pointId, parallele.id(), lu.version(), ensemble);
            texte.setValue(ensemble);
            if (!ecrit.conflit()) {
                paralleles.removeAll();
            }
            suivre(ecrit);
        });
    }
}
