package fr.treille.socle.commun.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.data.binder.Result;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.binder.ValueContext;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.DateTapee;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * The date field of the product. What is typed is understood ({@link DateTapee}) and plausible ({@link PlageDates}), or refused
 * on the field as one leaves it, the text staying. Its calendar opens by its icon only, on the day of the application; the
 * component's own « today » is the workstation's, which may be another one, hence its button is hidden (frontend/css/commun.css).
 */
public final class ChampDate extends DatePicker implements ChampVerifie {

    /**
     * The browser reads by itself what it writes and no more: date-fns takes « 31/10/202 » for a day of the year 202. Échap
     * takes back what is being typed, before the component would empty the field.
     */
    private static final String FRAPPE = """
            const champ = this;
            const lire = texte => {
              const lu = /^(\\d{2})\\/(\\d{2})\\/(\\d{4})$/.exec(texte.trim());
              if (!lu) { return undefined; }
              const [jour, mois, annee] = lu.slice(1).map(Number);
              const date = new Date(annee, mois - 1, jour);
              return date.getMonth() === mois - 1 && date.getFullYear() === annee
                ? { day: jour, month: mois - 1, year: annee } : undefined;
            };
            champ.i18n = { ...champ.i18n, parseDate: lire };
            if (champ.treilleFrappe) { return; }
            champ.treilleFrappe = true;
            champ.addEventListener('keydown', touche => {
              if (touche.key !== 'Escape' || champ.opened || champ.readonly) { return; }
              const [annee, mois, jour] = champ.value.split('-');
              const avant = champ.value ? `${jour}/${mois}/${annee}` : '';
              const saisie = champ.inputElement;
              if (saisie.value !== avant) {
                touche.stopImmediatePropagation();
                touche.preventDefault();
                saisie.value = avant;
                saisie.dispatchEvent(new Event('input', { bubbles: true }));
              } else if (champ.clearButtonVisible && champ.value) {
                touche.stopImmediatePropagation();
              }
            }, true);
            """;

    private final PlageDates plage;
    private final LocalDate aujourdhui;
    private boolean refuse;

    /** @param aujourdhui the day of the application's clock */
    ChampDate(String libelle, PlageDates plage, LocalDate aujourdhui) {
        super(libelle);
        this.plage = plage;
        this.aujourdhui = aujourdhui;
        setInitialPosition(aujourdhui);
        setLocale(Locale.FRANCE);
        setPlaceholder("JJ/MM/AAAA");
        setAutoOpen(false);
        setI18n(new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy")
                .setFirstDayOfWeek(1) // Sunday is sent otherwise
                .setBadInputErrorMessage("Cette date n’est pas de la forme JJ/MM/AAAA.")
                .setRequiredErrorMessage("La date est obligatoire."));
        setFallbackParser(texte -> {
            try {
                return Result.ok(DateTapee.lire(texte));
            } catch (Refus refus) {
                return Result.error(refus.message());
            }
        });
        addValueChangeListener(saisie -> juger());
        addValidationStatusChangeListener(saisie -> juger());
    }

    @Override
    protected void onAttach(AttachEvent arrivee) {
        super.onAttach(arrivee);
        // after what the component itself sends at that time, its own parser included
        arrivee.getUI().beforeClientResponse(this, reponse -> getElement().executeJs(FRAPPE));
    }

    @Override
    public Validator<LocalDate> getDefaultValidator() {
        return (jour, contexte) -> {
            var sien = super.getDefaultValidator().apply(jour, contexte);
            return sien.isError() && !sien.getErrorMessage().isBlank()
                    ? sien
                    : plage.faute(jour, aujourdhui).map(ValidationResult::error).orElse(sien);
        };
    }

    @Override
    public Optional<String> faute() {
        var resultat = getDefaultValidator().apply(getValue(), new ValueContext(this, this));
        return resultat.isError() && !resultat.getErrorMessage().isBlank()
                ? Optional.of(resultat.getErrorMessage())
                : Optional.empty();
    }

    /** Says at once what the form would say once sent. */
    private void juger() {
        var faute = faute();
        faute.ifPresent(this::setErrorMessage);
        if (faute.isPresent() || refuse) {
            setInvalid(faute.isPresent());
        }
        refuse = faute.isPresent();
    }
}
