package fr.treille.referentiel.appel.ui;

import static fr.treille.referentiel.appel.ui.AffichageAppels.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.convention.ConventionnementFiche;
import fr.treille.referentiel.appel.convention.PorteeVisa;
import fr.treille.referentiel.appel.convention.Visa;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.Droits;

/** What the conventions of a call cite, who pays by them, how long their evidence is kept: to be read. */
final class LectureConvention {

    /** Said beside what is delivered, where it is read and where it is changed. */
    static final String LIVREE =
            "Ces réglages sont ceux livrés avec Treille\u00A0: le payeur, la conservation et les textes cités sont à vérifier"
                    + " par la région. Ils valent pour les conventions générées à partir de leur enregistrement, quel que soit"
                    + " le jour du dépôt.";

    private LectureConvention() {}

    static Component de(ConventionnementFiche fiche) {
        var corps = new Div();
        if (fiche.livree()) {
            corps.add(note(LIVREE));
        }
        if (fiche.visas().stream().anyMatch(Visa::aCompleter)) {
            corps.add(note("Un texte cité est à compléter\u00A0: aucune convention ne se génère avant qu’il le soit, ou"
                    + " qu’il soit retiré."));
        }
        if (AgentConnecte.courant().peut(Droits.PILOTER_APPELS)) {
            var modifier = new Button(
                    "Modifier les réglages de la convention",
                    clic -> UI.getCurrent().navigate(AppelLiens.modifierConvention(fiche.appelId())));
            modifier.addThemeVariants(ButtonVariant.LUMO_SMALL);
            var barre = new Div(modifier);
            barre.addClassName("barre-actions");
            corps.add(barre);
        }
        var reglages = new Div(
                Champs.information("Payeur", fiche.payeur().isEmpty() ? "l’agence elle-même" : fiche.payeur()),
                Champs.information(
                        "Conservation des justificatifs",
                        fiche.conservationAnnees()
                                + (fiche.conservationAnnees() > 1 ? " ans " : " an ")
                                + fiche.conservationBase()));
        reglages.addClassName("informations");
        var visas = new OrderedList();
        fiche.visas().forEach(visa -> visas.add(visa(visa)));
        corps.add(
                section("Versement et justificatifs", reglages),
                section(
                        "Textes cités («\u00A0Vu\u00A0»)",
                        visas,
                        new Paragraph(
                                "S’y ajoutent, sans être saisis\u00A0: la délégation de qui signe et sa date, l’appel à"
                                        + " projets, le dossier du porteur et la décision qui lui a été notifiée.")));
        return corps;
    }

    private static ListItem visa(Visa visa) {
        var ligne = new ListItem(new Span(visa.imprime()));
        if (visa.portee() != PorteeVisa.TOUTES) {
            ligne.add(new Span(" (" + visa.portee().libelle() + ")"));
        }
        if (visa.aCompleter()) {
            ligne.addClassName("texte-alerte");
        }
        return ligne;
    }

    private static Component note(String texte) {
        var note = new Div(new Paragraph(texte));
        note.addClassName("appel-silences");
        note.getElement().setAttribute("role", "note");
        return note;
    }
}
