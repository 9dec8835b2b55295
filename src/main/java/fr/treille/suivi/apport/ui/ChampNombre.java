package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.lecture.Cellule;
import fr.treille.socle.lecture.Valeurs;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A count, typed on a telephone's keys of digits. */
class ChampNombre extends TextField {

    /** The element that takes the typing is inside of the component, and made after it. */
    private static final String CHIFFRES = """
            const poser = () => this.inputElement
              ? this.inputElement.setAttribute('inputmode', 'numeric')
              : requestAnimationFrame(poser);
            poser();
            """;

    /** @param change to call when a person left it with another value */
    ChampNombre(String libelle, Runnable change) {
        super(libelle);
        setAutocomplete(Autocomplete.OFF);
        setWidthFull();
        setMaxLength(20);
        addAttachListener(attache -> getElement().executeJs(CHIFFRES));
        addValueChangeListener(saisie -> {
            if (saisie.isFromClient()) {
                change.run();
            }
        });
    }

    /** Null when nothing is typed, or something that is no count: then it says so, and is invalid. */
    @Nullable
    Integer lire() {
        var lu = new AtomicReference<@Nullable Integer>();
        Formulaire.surUnChamp(this, () -> {
            try {
                lu.set(Valeurs.entier(Cellule.texte(getValue())));
            } catch (Refus refus) {
                throw Refus.surChamp("nombre", "Ce champ " + refus.message() + ".");
            }
        });
        return lu.get();
    }

    void mettre(@Nullable Integer nombre) {
        setValue(nombre == null ? "" : String.valueOf(nombre));
    }
}
