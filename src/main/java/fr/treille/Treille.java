package fr.treille;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the application. */
@SpringBootApplication
public class Treille {

    public static void main(String[] args) {
        SpringApplication.run(Treille.class, args);
    }
}
