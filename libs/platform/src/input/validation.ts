import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { serverMessages } from '@second-chair/wire';
import { BadInput } from '../errors/exceptions';

/** Every input class is checked by its own decorators; the first complaint is the answer, with the field it is about. */
export function inputValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    stopAtFirstError: true,
    forbidUnknownValues: false,
    exceptionFactory: (errors) => {
      const { field, message } = firstComplaint(errors);
      return new BadInput(field, message);
    },
  });
}

function firstComplaint(errors: ValidationError[], path: string[] = []): { field: string; message: string } {
  const error = errors[0];
  if (!error) return { field: path.join('.'), message: serverMessages.badInput };
  const here = [...path, error.property];
  if (error.children?.length) return firstComplaint(error.children, here);
  const message = Object.values(error.constraints ?? {})[0] ?? serverMessages.badInput;
  return { field: here.join('.'), message: message.replace('{{field}}', here.join('.')) };
}
