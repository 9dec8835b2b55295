package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.socle.compte.facteur.Proposition;

/** What is shown once of a new second factor: its key, drawn and in text, and its recovery codes. */
class CleAPrendre extends Div {

    CleAPrendre(Proposition proposition) {
        addClassName("cle-a-prendre");
        var cle = new Code(proposition.cle().replaceAll("(.{4})(?=.)", "$1 "));
        cle.addClassName("cle-texte");
        var application = new Div(
                new H3("1. L’application"),
                new Paragraph(
                        "Avec l’application de codes de votre téléphone (FreeOTP, Aegis, Microsoft ou Google Authenticator…),"
                                + " lisez ce dessin ou recopiez la clé."),
                new CodeQr(proposition.adresse(), "Code QR de la clé écrite au-dessous"),
                cle);
        var liste = new UnorderedList();
        proposition.codes().forEach(code -> liste.add(new ListItem(new Code(code))));
        liste.addClassName("codes-de-secours");
        var secours = new Div(
                new H3("2. Les codes de secours"),
                new Paragraph("Gardez-les ailleurs que sur ce téléphone\u00A0: chacun remplace une fois le code de"
                        + " l’application. Ils ne seront plus affichés."),
                liste);
        add(application, secours);
    }
}
