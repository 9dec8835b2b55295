package fr.treille;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Every public method of every public service, for the tests that give each one a line. */
final class MethodesDesServices {

    private MethodesDesServices() {}

    /** The methods, each with the service to call. */
    static Map<Method, Object> de(ApplicationContext application) {
        var methodes = new TreeMap<Method, Object>(Comparator.comparing(Method::toGenericString));
        application.getBeansWithAnnotation(Service.class).values().forEach(service -> {
            var classe = AopUtils.getTargetClass(service);
            if (classe.getName().startsWith("fr.treille") && Modifier.isPublic(classe.getModifiers())) {
                Arrays.stream(classe.getDeclaredMethods())
                        .filter(methode -> Modifier.isPublic(methode.getModifiers())
                                && !Modifier.isStatic(methode.getModifiers())
                                && !methode.isSynthetic())
                        .forEach(methode -> methodes.put(methode, service));
            }
        });
        return methodes;
    }

    /** « GrappeService.fiche ». */
    static String nom(Method methode) {
        return methode.getDeclaringClass().getSimpleName() + "." + methode.getName();
    }

    /** The right that it asks for, several apart by « | », « (CONNECTE) » for any account. */
    static String droit(Method methode) {
        var regle = AnnotatedElementUtils.findMergedAnnotation(methode, PreAuthorize.class);
        if (regle == null) {
            regle = AnnotatedElementUtils.findMergedAnnotation(methode.getDeclaringClass(), PreAuthorize.class);
        }
        var expression = regle == null ? "aucun" : regle.value();
        return expression.equals("isAuthenticated()")
                ? "(CONNECTE)"
                : expression
                        .replaceFirst("^has(?:Any)?Role\\((.+)\\)$", "$1")
                        .replace("', '", "|")
                        .replace("'", "");
    }

    /** Lines of a service, a word, and the methods that it is said of; as method to word. */
    static Map<String, String> tableau(String lignes) {
        var methodes = new TreeMap<String, String>();
        lignes.lines()
                .map(ligne -> ligne.split("\\s+"))
                .forEach(mots ->
                        Arrays.stream(mots).skip(2).forEach(methode -> methodes.put(mots[0] + "." + methode, mots[1])));
        return methodes;
    }
}
