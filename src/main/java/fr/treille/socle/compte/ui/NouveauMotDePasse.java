package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.treille.socle.compte.Comptes;

/** The two fields in which somebody chooses a password. */
class NouveauMotDePasse extends Div {

    private final PasswordField champ = new PasswordField("Nouveau mot de passe");
    private final PasswordField repete = new PasswordField("Le même, pour vérifier");

    NouveauMotDePasse() {
        champ.setHelperText(Comptes.LONGUEUR_MINIMALE
                + " caractères au moins\u00A0: plusieurs mots sans rapport entre eux, par exemple. Ni votre nom, ni un mot de passe"
                + " courant.");
        for (var un : new PasswordField[] {champ, repete}) {
            un.setRequired(true);
            un.setManualValidation(true);
            un.setWidthFull();
            un.getElement().setAttribute("autocomplete", "new-password");
        }
        add(champ, repete);
        addClassName("nouveau-mot-de-passe");
    }

    String valeur() {
        return champ.getValue();
    }

    /** Whether both say the same; the second field says so otherwise. */
    boolean pareils() {
        champ.setInvalid(false);
        var pareils = champ.getValue().equals(repete.getValue());
        repete.setErrorMessage("Les deux mots de passe ne sont pas les mêmes.");
        repete.setInvalid(!pareils);
        return pareils;
    }

    /** Shows why it is refused. */
    void refuser(String message) {
        champ.setErrorMessage(message);
        champ.setInvalid(true);
    }

    void vider() {
        champ.clear();
        repete.clear();
        champ.setInvalid(false);
        repete.setInvalid(false);
    }
}
