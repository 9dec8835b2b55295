package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.territoire.Contacts;
import fr.treille.socle.territoire.TerritoireFiche;
import fr.treille.socle.territoire.TerritoireService;

/** Changes the contact points of a territoire. */
class ContactsDialog extends Saisie {

    private final TerritoireFiche territoire;
    private final TerritoireService service;
    private final Runnable ensuite;
    private final TextField arsCourriel;
    private final TextField arsTelephone;
    private final TextField gradesCourriel;
    private final TextField gradesTelephone;

    ContactsDialog(TerritoireFiche territoire, TerritoireService service, Runnable ensuite) {
        super("Contacts de " + territoire.libelle(), "Enregistrer les contacts");
        this.territoire = territoire;
        this.service = service;
        this.ensuite = ensuite;
        var contacts = territoire.contacts();
        arsCourriel = texte("arsCourriel", "Boîte de la délégation de l’ARS", contacts.arsCourriel(), Bornes.COURRIEL);
        arsTelephone = texte("arsTelephone", "Téléphone de la délégation", contacts.arsTelephone(), Bornes.TELEPHONE);
        gradesCourriel = texte("gradesCourriel", "Boîte du GRADeS", contacts.gradesCourriel(), Bornes.COURRIEL);
        gradesTelephone = texte("gradesTelephone", "Téléphone du GRADeS", contacts.gradesTelephone(), Bornes.TELEPHONE);
    }

    private TextField texte(String nom, String libelle, String valeur, int longueur) {
        var champ = champ(nom, new TextField(libelle));
        champ.setValue(valeur);
        champ.setMaxLength(longueur);
        champ.setWidthFull();
        return champ;
    }

    @Override
    boolean complete() {
        return true;
    }

    @Override
    String faire() {
        service.modifierContacts(
                territoire.code(),
                territoire.version(),
                new Contacts(
                        arsCourriel.getValue(),
                        arsTelephone.getValue(),
                        gradesCourriel.getValue(),
                        gradesTelephone.getValue()));
        return "Les contacts de " + territoire.libelle() + " sont enregistrés.";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
