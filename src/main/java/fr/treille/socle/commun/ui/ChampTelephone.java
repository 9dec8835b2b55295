package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Telephone;
import java.util.Optional;

/** A telephone number: written by pairs as one leaves it, or refused there ({@link Telephone}). */
public final class ChampTelephone extends TextField implements ChampVerifie {

    private boolean refuse;

    /** Of that label. */
    public ChampTelephone(String libelle) {
        super(libelle);
        // longer than what is kept: separators go
        setMaxLength(2 * Bornes.TELEPHONE);
        getElement().setProperty("inputMode", "tel");
        addValueChangeListener(saisie -> juger());
    }

    private void juger() {
        var faute = faute();
        faute.ifPresent(this::setErrorMessage);
        if (faute.isPresent() || refuse) {
            setInvalid(faute.isPresent());
        }
        refuse = faute.isPresent();
        if (!refuse) {
            setValue(Telephone.ecrire(getValue()));
        }
    }

    @Override
    public Optional<String> faute() {
        return Telephone.faute(getValue());
    }

    @Override
    public Validator<String> getDefaultValidator() {
        return (valeur, contexte) -> Telephone.faute(valeur)
                .map(ValidationResult::error)
                .orElseGet(() -> super.getDefaultValidator().apply(valeur, contexte));
    }
}
