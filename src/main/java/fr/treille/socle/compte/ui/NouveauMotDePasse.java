package fr.treille.socle.compte.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.treille.socle.commun.Composante;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.compte.Comptes;
import java.util.function.Consumer;

/** The fields in which somebody chooses a password: the present one where it is asked for, the new one twice. */
class NouveauMotDePasse extends Div {

    /** As refusals name them. */
    record Saisie(String ancien, String motDePasse, String repete) {}

    private static final Saisie VIDE = new Saisie("", "", "");

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    /** @param actuel whether the present one is asked for */
    NouveauMotDePasse(boolean actuel) {
        addClassName("nouveau-mot-de-passe");
        if (actuel) {
            ajouter("Mot de passe actuel", "current-password", Saisie::ancien);
        }
        ajouter("Nouveau mot de passe", "new-password", Saisie::motDePasse)
                .setHelperText(Comptes.LONGUEUR_MINIMALE
                        + " caractères au moins\u00A0: plusieurs mots sans rapport entre eux, par exemple. Ni votre nom, ni"
                        + " un mot de passe courant.");
        ajouter("Le même, pour vérifier", "new-password", Saisie::repete);
        formulaire.afficher(VIDE);
    }

    private PasswordField ajouter(String libelle, String remplissage, Composante<Saisie, String> composante) {
        var champ = formulaire.lier(new PasswordField(libelle), composante);
        champ.setRequiredIndicatorVisible(true);
        champ.setWidthFull();
        champ.getElement().setAttribute("autocomplete", remplissage);
        add(champ);
        return champ;
    }

    /**
     * Does something with what is chosen, then forgets it; a refusal stands on its field.
     *
     * @return whether it was done
     */
    boolean choisir(Consumer<Saisie> acte) {
        var choisi = formulaire.enregistrer(saisie -> {
            if (!saisie.motDePasse().equals(saisie.repete())) {
                throw Refus.sur(Saisie::repete, "Les deux mots de passe ne sont pas les mêmes.");
            }
            acte.accept(saisie);
        });
        if (choisi) {
            formulaire.afficher(VIDE);
        }
        return choisi;
    }
}
