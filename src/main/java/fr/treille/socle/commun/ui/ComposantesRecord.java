package fr.treille.socle.commun.ui;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record taken apart, and put together again.
 *
 * @param <S> the record
 */
final class ComposantesRecord<S extends Record> {

    private final Class<S> type;
    private final RecordComponent[] composantes;

    ComposantesRecord(Class<S> type) {
        this.type = type;
        composantes = type.getRecordComponents();
        for (var composante : composantes) {
            composante.getAccessor().setAccessible(true);
        }
    }

    /** @throws IllegalArgumentException when the record has no such component */
    String exiger(String nom) {
        if (Arrays.stream(composantes)
                .noneMatch(composante -> composante.getName().equals(nom))) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no component " + nom);
        }
        return nom;
    }

    /** Its values by name, in order. */
    Map<String, @Nullable Object> valeurs(S valeur) {
        var valeurs = new LinkedHashMap<String, @Nullable Object>();
        for (var composante : composantes) {
            valeurs.put(
                    composante.getName(), appeler(() -> composante.getAccessor().invoke(valeur)));
        }
        return valeurs;
    }

    /** The record of these values. */
    S creer(Map<String, @Nullable Object> valeurs) {
        var types = Arrays.stream(composantes).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var arguments = Arrays.stream(composantes)
                .map(composante -> valeurs.get(composante.getName()))
                .toArray();
        var cree = appeler(() -> {
            var constructeur = type.getDeclaredConstructor(types);
            constructeur.setAccessible(true);
            return constructeur.newInstance(arguments);
        });
        return type.cast(Objects.requireNonNull(cree));
    }

    private interface Appel {
        @Nullable
        Object faire() throws ReflectiveOperationException;
    }

    /** A record may refuse what it is made of: that comes out as it is. */
    private static @Nullable Object appeler(Appel appel) {
        try {
            return appel.faire();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
