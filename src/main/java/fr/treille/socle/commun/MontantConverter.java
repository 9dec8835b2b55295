package fr.treille.socle.commun;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Stores every {@link Montant} as {@code DECIMAL(12,2)}. */
@Converter(autoApply = true)
public class MontantConverter implements AttributeConverter<Montant, BigDecimal> {

    @Override
    public @Nullable BigDecimal convertToDatabaseColumn(@Nullable Montant montant) {
        return montant == null ? null : montant.valeur();
    }

    @Override
    public @Nullable Montant convertToEntityAttribute(@Nullable BigDecimal euros) {
        return euros == null ? null : Montant.de(euros);
    }
}
