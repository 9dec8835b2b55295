package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import fr.treille.dossier.grappe.projet.ChampGrappe;
import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.socle.commun.ui.Formulaire;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A field of the form of a grappe: which one it is, its component, and how a saved state shows in it. */
final class Liaison {

    private final ChampGrappe cle;
    private final HasValue<?, ?> champ;
    private final Consumer<GrappeSaisie> poser;
    private @Nullable Object depart;

    Liaison(ChampGrappe cle, HasValue<?, ?> champ, Consumer<GrappeSaisie> poser) {
        this.cle = cle;
        this.champ = champ;
        this.poser = poser;
    }

    ChampGrappe cle() {
        return cle;
    }

    /** Shows a saved value and takes it as what the person starts from. */
    void afficher(GrappeSaisie saisie) {
        poser.accept(saisie);
        depart = champ.getValue();
        Formulaire.accepter(champ());
    }

    /** Whether the person changed it since. */
    boolean touche() {
        return !Objects.equals(depart, champ.getValue());
    }

    boolean vide() {
        return champ.isEmpty();
    }

    void verrouiller(boolean verrou) {
        champ.setReadOnly(verrou);
    }

    Component champ() {
        return (Component) champ;
    }
}
