package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.ui.ChampTelephone;
import fr.treille.socle.territoire.Contacts;
import fr.treille.socle.territoire.TerritoireFiche;
import fr.treille.socle.territoire.TerritoireService;

/** Changes the contact points of a territoire. */
class ContactsDialog extends Saisie<Contacts> {

    private final TerritoireFiche territoire;
    private final TerritoireService service;
    private final Runnable ensuite;

    ContactsDialog(TerritoireFiche territoire, TerritoireService service, Runnable ensuite) {
        super(Contacts.class, "Contacts de " + territoire.libelle(), "Enregistrer les contacts");
        this.territoire = territoire;
        this.service = service;
        this.ensuite = ensuite;
        texte("Boîte de la délégation de l’ARS", Bornes.COURRIEL, Contacts::arsCourriel);
        champ(new ChampTelephone("Téléphone de la délégation"), Contacts::arsTelephone)
                .setWidthFull();
        texte("Boîte du GRADeS", Bornes.COURRIEL, Contacts::gradesCourriel);
        champ(new ChampTelephone("Téléphone du GRADeS"), Contacts::gradesTelephone)
                .setWidthFull();
        formulaire.afficher(territoire.contacts());
    }

    private void texte(String libelle, int longueur, Composante<Contacts, String> composante) {
        var champ = champ(new TextField(libelle), composante);
        champ.setMaxLength(longueur);
        champ.setWidthFull();
    }

    @Override
    String faire(Contacts saisie) {
        service.modifierContacts(territoire.code(), territoire.version(), saisie);
        return "Les contacts de " + territoire.libelle() + " sont enregistrés.";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
