package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.data.domain.Pageable;

/**
 * One among proposals, found as one types. A text that is left in it is taken when it names one of them, else refused on the
 * field, where it stays.
 *
 * @param <T> what is proposed
 */
public class ChampChoix<T> extends ComboBox<T> implements ChampVerifie {

    private final TexteLaisse<T> texte = new TexteLaisse<>(this, this::choisir, this::laisser);

    /** Without a label, which the caller says otherwise. */
    public ChampChoix() {
        this("");
    }

    /** Of that label. */
    public ChampChoix(String libelle) {
        super(libelle);
        addValueChangeListener(choix -> texte.oublier());
    }

    /** Proposes what a service finds, page by page. */
    public void proposer(BiFunction<Pageable, String, List<T>> lecture) {
        setItemsPageable(lecture::apply);
        texte.parmi(lecture);
    }

    /** What becomes of a text that is left there, never of a proposal that is clicked. */
    protected void laisser(String laisse) {
        texte.lire(laisse);
    }

    /** Says why a text is not taken, and leaves it there. */
    protected final void refuser(String laisse, String pourquoi) {
        texte.refuser(laisse, pourquoi);
    }

    private void choisir(T proposition) {
        setModelValue(proposition, true);
        setPresentationValue(proposition);
    }

    @Override
    public Optional<String> faute() {
        return texte.faute();
    }

    @Override
    public Validator<T> getDefaultValidator() {
        return (valeur, contexte) -> faute().map(ValidationResult::error)
                .orElseGet(() -> super.getDefaultValidator().apply(valeur, contexte));
    }
}
