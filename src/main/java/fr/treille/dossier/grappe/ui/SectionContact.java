package fr.treille.dossier.grappe.ui;

import static fr.treille.dossier.grappe.projet.ChampGrappe.CONTACT_CIVILITE;
import static fr.treille.dossier.grappe.projet.ChampGrappe.REPRESENTANT_CIVILITE;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.Contact;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Courriel;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampTelephone;
import java.util.List;
import java.util.function.Function;

/** The fields of one of the two persons of the porteur. */
class SectionContact extends Div {

    private final Select<String> civilite = new Select<>();
    private final TextField prenom = new TextField("Prénom");
    private final TextField nom = new TextField("Nom");
    private final TextField fonction = new TextField("Fonction");
    private final EmailField courriel = new EmailField("Courriel");
    private final ChampTelephone telephone = new ChampTelephone("Téléphone");
    private final List<Liaison> liaisons;

    /** @param representant whether it is the représentant légal rather than the contact opérationnel */
    SectionContact(boolean representant) {
        var titre = representant ? "Représentant légal" : "Contact opérationnel";
        addClassName("grappe-section");
        setRole(this, titre);
        civilite.setLabel("Civilité");
        civilite.setItems("", "Madame", "Monsieur");
        civilite.setItemLabelGenerator(valeur -> valeur.isEmpty() ? "—" : valeur);
        prenom.setMaxLength(Bornes.NOM);
        nom.setMaxLength(Bornes.NOM);
        fonction.setMaxLength(Bornes.TITRE);
        courriel.setMaxLength(Bornes.COURRIEL);
        if (representant) {
            fonction.setHelperText("Telle que la lettre la dira");
        }
        for (HasValue<?, ?> demande : List.<HasValue<?, ?>>of(civilite, prenom, nom, fonction, courriel)) {
            demande.setRequiredIndicatorVisible(true);
        }
        var quand = new Paragraph("Les champs marqués sont demandés au dépôt.");
        quand.addClassName("texte-secondaire");
        var champs = new Div(civilite, prenom, nom, fonction, courriel, telephone);
        champs.addClassName("grappe-champs");
        add(new H2(titre), quand, champs);
        Function<GrappeSaisie, Contact> de =
                representant ? GrappeSaisie::representantLegal : GrappeSaisie::contactOperationnel;
        var premier = (representant ? REPRESENTANT_CIVILITE : CONTACT_CIVILITE).ordinal();
        var cles = ChampGrappe.values();
        liaisons = List.of(
                new Liaison(
                        cles[premier],
                        civilite,
                        s -> civilite.setValue(de.apply(s).civilite())),
                new Liaison(
                        cles[premier + 1], nom, s -> nom.setValue(de.apply(s).nom())),
                new Liaison(
                        cles[premier + 2],
                        prenom,
                        s -> prenom.setValue(de.apply(s).prenom())),
                new Liaison(
                        cles[premier + 3],
                        fonction,
                        s -> fonction.setValue(de.apply(s).fonction())),
                new Liaison(
                        cles[premier + 4],
                        courriel,
                        s -> courriel.setValue(de.apply(s).courriel())),
                new Liaison(
                        cles[premier + 5],
                        telephone,
                        s -> telephone.setValue(de.apply(s).telephone())));
    }

    static void setRole(Div section, String titre) {
        section.getElement().setAttribute("role", "group");
        section.getElement().setAttribute("aria-label", titre);
    }

    List<Liaison> liaisons() {
        return liaisons;
    }

    /** @throws Refus when the address is not one */
    void verifier() {
        if (!courriel.getValue().isBlank()) {
            Courriel.exiger(courriel.getValue());
        }
    }

    Liaison adresse() {
        return liaisons.get(4);
    }

    Contact contact() {
        return new Contact(
                civilite.getValue(),
                nom.getValue(),
                prenom.getValue(),
                fonction.getValue(),
                courriel.getValue(),
                telephone.getValue());
    }
}
