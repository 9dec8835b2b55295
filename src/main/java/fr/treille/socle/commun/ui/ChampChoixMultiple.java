package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Several among proposals, found as one types. A text that is left in it is added when it names one of them, else refused on the
 * field, where it stays.
 *
 * @param <T> what is proposed
 */
public final class ChampChoixMultiple<T> extends MultiSelectComboBox<T> implements ChampVerifie {

    private final TexteLaisse<T> texte = new TexteLaisse<>(this, this::ajouter, laisse -> lire(laisse));

    /** Without a label, which the caller says otherwise. */
    public ChampChoixMultiple() {
        this("");
    }

    /** Of that label. */
    public ChampChoixMultiple(String libelle) {
        super(libelle);
        addValueChangeListener(choix -> texte.oublier());
    }

    void lire(String laisse) {
        texte.lire(laisse);
    }

    private void ajouter(T proposition) {
        var choisies = new LinkedHashSet<>(getValue());
        choisies.add(proposition);
        setModelValue(choisies, true);
        setPresentationValue(choisies);
    }

    @Override
    public Optional<String> faute() {
        return texte.faute();
    }

    @Override
    public Validator<Set<T>> getDefaultValidator() {
        return (valeur, contexte) -> faute().map(ValidationResult::error)
                .orElseGet(() -> super.getDefaultValidator().apply(valeur, contexte));
    }
}
