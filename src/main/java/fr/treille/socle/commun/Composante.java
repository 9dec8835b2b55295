package fr.treille.socle.commun;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record, told by its accessor: {@code ActionSaisie::libelle}. It names the field of a form that shows it, and
 * the field that a refusal is about, in the same way for both and under the compiler's eyes.
 *
 * @param <S> the record
 * @param <V> the component's type
 */
@FunctionalInterface
public interface Composante<S, V extends @Nullable Object> extends Function<S, V>, Serializable {

    /**
     * Its name, « libelle ».
     *
     * @throws IllegalArgumentException when this is no reference to an accessor
     */
    default String nom() {
        try {
            // what the compiler writes of a serializable reference says which method it is
            var ecriture = getClass().getDeclaredMethod("writeReplace");
            ecriture.setAccessible(true);
            var nom = ((SerializedLambda) ecriture.invoke(this)).getImplMethodName();
            if (nom.contains("$")) {
                throw new IllegalArgumentException("A lambda names no component: write Record::component");
            }
            return nom;
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("Not a reference to an accessor", e);
        }
    }
}
