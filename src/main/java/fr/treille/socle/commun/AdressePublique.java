package fr.treille.socle.commun;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the application is reached from outside ({@code TREILLE_ADRESSE}), which what leaves it needs to lead back. */
@Component
public class AdressePublique {

    private final String adresse;

    AdressePublique(@Value("${treille.adresse:}") String adresse) {
        this.adresse = adresse.replaceAll("/+$", "");
    }

    /** Whether the installation gives it. */
    public boolean connue() {
        return !adresse.isEmpty();
    }

    /** @throws Refus when it is not known: a link would lead nowhere */
    public void exiger() {
        if (!connue()) {
            throw new Refus(
                    "L’adresse publique de Treille n’est pas réglée (TREILLE_ADRESSE)\u00A0: aucun lien ne peut être"
                            + " envoyé. Prévenez l’administration de l’installation.");
        }
    }

    /**
     * The address of a page; from its leading slash when the application's own is not known.
     *
     * @param chemin without a leading slash
     */
    public String de(String chemin) {
        return adresse + "/" + chemin;
    }
}
